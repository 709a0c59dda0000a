"""A round: its folder, its settings in runde.toml, its agreement, the edition before it."""
