"""The templates of the first edition, which nothing runs any more but their own tests."""

from pathlib import Path

FIRST_FORMS = Path(__file__).parent / "first_edition" / "omstilling.toml"
FIRST_TABLE = Path(__file__).parent / "first_edition" / "opfolgning.toml"
