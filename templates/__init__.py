"""The TOML templates and the classes that describe one."""
