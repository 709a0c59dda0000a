"""Every form in which pandera tells a fault becomes one failure, or is told as a bug."""

from decimal import Decimal
from typing import Any

import pandas as pd
import pandera.pandas as pa
import pytest

from validate.contract.failures import ContractFault, Failure, failures
from validate.contract.schema import broken

_CODES = ("VAL002", "SUM003", "ROW014", "MRG006")


def _text(*values: str | None) -> "pd.Series[Any]":
    return pd.Series(list(values), dtype="string")


def _found(schema: pa.DataFrameSchema, **columns: Any) -> tuple[Failure, ...]:
    return failures(broken(schema, pd.DataFrame(columns)), _CODES)


def _named(name: str, test: Any, **options: Any) -> pa.Check:
    return pa.Check(test, name=name, error=name, **options)


def test_failures__nothing_broken__are_none() -> None:
    assert _found(pa.DataFrameSchema({"a": pa.Column("int64")}), a=[1, 2]) == ()


def test_failures__value_not_on_the_list__is_one_for_each_row() -> None:
    on_list = pa.Check.isin(["ja"], name="VAL002", error="VAL002")
    schema = pa.DataFrameSchema({"a": pa.Column("string", on_list, nullable=True)})
    assert _found(schema, a=_text("ja", "nej", None, "nej")) == (
        Failure("VAL002", 1, "a", "nej"),
        Failure("VAL002", 3, "a", "nej"),
    )


def test_failures__range_over_decimals__tells_the_amount() -> None:
    schema = pa.DataFrameSchema(
        {"a": pa.Column(object, pa.Check.ge(0, name="ROW014", error="ROW014"), nullable=True)}
    )
    column = pd.Series([Decimal("-0.5"), None, Decimal(0)], dtype=object)
    assert _found(schema, a=column) == (Failure("ROW014", 0, "a", "-0.5"),)


def test_failures__column_of_the_wrong_kind__names_the_kind() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column("int64")})
    assert _found(schema, a=_text("x")) == (Failure("dtype('int64')", 0, "a", "x"),)


def test_failures__missing_value__is_one() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column("string")})
    assert _found(schema, a=_text("x", None)) == (Failure("not_nullable", 1, "a", ""),)


def test_failures__missing_value_of_the_wrong_kind__is_one_and_the_rules_own_another() -> None:
    on_list = pa.Check.isin([1], name="VAL002", error="VAL002")
    schema = pa.DataFrameSchema({"a": pa.Column("int64", on_list)})
    assert _found(schema, a=_text("x", None)) == (
        Failure("VAL002", 0, "a", "x"),
        Failure("dtype('int64')", 0, "a", "x"),
        Failure("not_nullable", 1, "a", ""),
    )


def test_failures__unique_column__tells_every_row_of_the_value() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column("string", unique=True)})
    assert _found(schema, a=_text("x", "y", "x")) == (
        Failure("field_uniqueness", 0, "a", "x"),
        Failure("field_uniqueness", 2, "a", "x"),
    )


def test_failures__unique_over_columns__is_one_for_each_row_not_each_column() -> None:
    columns = {"a": pa.Column("string"), "b": pa.Column("int64")}
    schema = pa.DataFrameSchema(columns, unique=["a", "b"])
    assert _found(schema, a=_text("x", "x", "x"), b=[1, 1, 2]) == (
        Failure("multiple_fields_uniqueness", 0, "", ""),
        Failure("multiple_fields_uniqueness", 1, "", ""),
    )


def test_failures__check_of_rows__is_one_for_each_row_not_each_column() -> None:
    columns = {"a": pa.Column("int64"), "b": pa.Column("int64"), "c": pa.Column("int64")}
    check = _named("SUM003 of c", lambda frame: frame["a"] + frame["b"] == frame["c"])
    schema = pa.DataFrameSchema(columns, checks=check)
    assert _found(schema, a=[1, 1, 1], b=[1, 1, 1], c=[2, 3, 2]) == (Failure("SUM003", 1, "c", ""),)


def test_failures__two_checks_of_one_rule__are_told_apart_by_their_columns() -> None:
    checks = [_named(f"SUM003 of {name}", lambda frame: frame["a"] > 1) for name in ("b", "c")]
    schema = pa.DataFrameSchema({"a": pa.Column("int64")}, checks=checks)
    assert _found(schema, a=[1]) == (Failure("SUM003", 0, "b", ""), Failure("SUM003", 0, "c", ""))


def test_failures__row_that_breaks_two_rules__are_two() -> None:
    checks = [_named(code, lambda frame: frame["a"] > 1) for code in ("MRG006", "SUM003")]
    schema = pa.DataFrameSchema({"a": pa.Column("int64")}, checks=checks)
    assert _found(schema, a=[1]) == (Failure("MRG006", 0, "", ""), Failure("SUM003", 0, "", ""))


def test_failures__index_of_another_order__is_kept() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column("int64", pa.Check.ge(0, error="ROW014"))})
    frame = pd.DataFrame({"a": [-1, 1]}, index=[7, 3])
    assert failures(broken(schema, frame), _CODES) == (Failure("ROW014", 7, "a", "-1"),)


def test_failures__name_of_no_rule__is_kept_as_it_is() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column("int64", pa.Check.ge(0, error="year"))})
    assert _found(schema, a=[-1]) == (Failure("year", 0, "a", "-1"),)


def test_failures__missing_column__is_a_bug() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column("int64"), "b": pa.Column("int64")})
    with pytest.raises(ContractFault, match="column_in_dataframe : b"):
        _found(schema, a=[1])


def test_failures__check_of_the_whole_table__is_a_bug_as_it_names_no_row() -> None:
    check = _named("SUM003", lambda frame: bool((frame["a"] > 1).all()))
    with pytest.raises(ContractFault, match="SUM003 : False"):
        _found(pa.DataFrameSchema({"a": pa.Column("int64")}, checks=check), a=[1])


def test_failures__check_of_a_whole_column__is_a_bug_as_it_names_no_row() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column("int64", _named("ROW014", lambda _: False))})
    with pytest.raises(ContractFault, match="ROW014 a: False"):
        _found(schema, a=[1])


def _stumble(_: object) -> bool:
    raise TypeError("no")


def test_failures__check_of_rows_that_raises__is_a_bug_with_the_exceptions_text() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column("int64")}, checks=_named("SUM003", _stumble))
    with pytest.raises(ContractFault, match=r"raised by .*SUM003.*TypeError\(\"no\"\)"):
        _found(schema, a=[1])


def test_failures__check_of_a_column_that_raises__is_a_bug_and_hides_no_other_column() -> None:
    schema = pa.DataFrameSchema({"a": pa.Column("int64", _named("ROW014", _stumble))})
    with pytest.raises(ContractFault, match=r"raised by .*ROW014.*TypeError\(\"no\"\)"):
        _found(schema, a=[1])


def test_failures__text_among_numbers__is_a_bug_not_a_missed_row() -> None:
    at_least = pa.Check.ge(0, name="ROW014", error="ROW014")
    schema = pa.DataFrameSchema({"a": pa.Column(object, at_least)})
    with pytest.raises(ContractFault, match=r"raised by .*ROW014"):
        _found(schema, a=pd.Series([-1, "x"], dtype=object))
