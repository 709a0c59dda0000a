"""Named sets of Python rules, and what a template binds them to."""

from dataclasses import dataclass, field
from typing import ClassVar

from templates.where import Where

_FORBID: dict[str, object] = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True, slots=True)
class ProgressPack:
    """Rules on the progress of an agreement's items: status, remark, earlier answers."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    status: str
    remark: str
    nothing_new: str
    promise: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SavingPack:
    """Rules on savings and costs: ``net`` is a formula that adds savings and subtracts costs."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    net: str
    investment: str = ""
    financing: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class YearlyPack:
    """Rules on amounts over the years."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    by_year: str
    amount: str = ""
    cost: tuple[str, ...] = ()
    full_effect_from: str = ""
    full_effect_of: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MagnitudePack:
    """A thousand times too large or too small; ``most`` names what an amount cannot exceed."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    fields: tuple[str, ...] = ()
    most: Where = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class RepeatsPack:
    """The same idea twice, whoever sends it."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    texts: tuple[str, ...] = ()
    merge: str = ""
    same_title_in: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PublishPack:
    """Personal numbers and contact details in typed texts, except in the fields named."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    # ``except`` in the TOML file
    spared: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Packs:
    """The packs of a template."""

    __pydantic_config__: ClassVar[dict[str, object]] = _FORBID

    progress: ProgressPack | None = None
    saving: SavingPack | None = None
    yearly: YearlyPack | None = None
    magnitude: MagnitudePack | None = None
    repeats: RepeatsPack | None = None
    publish: PublishPack | None = None
