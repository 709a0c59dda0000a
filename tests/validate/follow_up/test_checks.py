from pathlib import Path

from templates.load import load_template


def test_template__length_check__is_the_columns_own_limit() -> None:
    table = load_template("opfolgning", Path()).table
    limits = {
        (condition.longer_than, table.column(name).max_length)
        for check in table.checks
        if check.code == "VAL004"
        for condition in check.when
        for name in condition.columns
    }
    assert limits == {(1500, 1500)}


def test_template__limited_columns__are_all_checked() -> None:
    table = load_template("opfolgning", Path()).table
    checked = {check.column for check in table.checks if check.code == "VAL004"}
    assert checked == {column.id for column in table.columns if column.max_length is not None}


def test_template__checks__are_rules_of_the_catalogue() -> None:
    codes = [check.code for check in load_template("opfolgning", Path()).table.checks]
    assert codes == ["VAL001", "VAL002", "VAL003", "VAL004", "ROW001", "ROW002", "ROW003"]
