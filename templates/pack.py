"""Named sets of Python rules, and what a template binds them to."""

from dataclasses import field
from typing import ClassVar

from templates.frozen import frozen
from templates.kinds import STRICT, Id, NoId, Text
from templates.where import Where


@frozen(kw_only=True)
class ProgressPack:
    """Rules on the progress of an agreement's items: status, remark, earlier answers.

    Attributes:
        status: id of a choice whose list has phases.
        remark: id of a long text.
        nothing_new: what a centre writes where nothing is new.
        promise: id of a date that is read before words are.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    status: Id
    remark: Id
    nothing_new: Text
    promise: NoId = ""


@frozen(kw_only=True)
class SavingPack:
    """Rules on savings and costs.

    Attributes:
        net: id of a formula: what it adds are savings, what it subtracts are costs.
        investment: id of the amounts invested.
        financing: id of the field that says how an investment is paid.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    net: Id
    investment: NoId = ""
    financing: NoId = ""


@frozen(kw_only=True)
class YearlyPack:
    """Rules on amounts over the years.

    Attributes:
        by_year: id of the amounts by year.
        amount: id of the amount of one year, where that is asked for too.
        cost: ids of the costs of each year.
        once: id of the cost that is paid once; its year is the field of a year that is answered
            only with it.
        full_effect_from: id of the year from which the whole effect is there.
        full_effect_of: id of the amounts that then stay; ``by_year`` without it.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    by_year: Id
    amount: NoId = ""
    cost: tuple[Id, ...] = ()
    once: NoId = ""
    full_effect_from: NoId = ""
    full_effect_of: NoId = ""


@frozen(kw_only=True)
class MagnitudePack:
    """A thousand times too large or too small.

    Attributes:
        fields: ids of amounts; every typed amount without it.
        most: ids of amounts, each with what it cannot exceed: "requirement".
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    fields: tuple[Id, ...] = ()
    most: Where = field(default_factory=dict)


@frozen(kw_only=True)
class RepeatsPack:
    """The same idea twice, whoever sends it.

    Attributes:
        texts: ids of the texts that are compared; every long text without it.
        merge: whether an owner's exact repeats count as one in every output.
        same_title_in: id of a field: within one value of it a title stands once.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    texts: tuple[Id, ...] = ()
    merge: bool = False
    same_title_in: NoId = ""


@frozen(kw_only=True)
class PublishPack:
    """Personal numbers and contact details in typed texts.

    Attributes:
        spared: ids of the texts that are not looked at.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    spared: tuple[Id, ...] = ()


@frozen(kw_only=True)
class Packs:
    """The packs of a template.

    Attributes:
        progress: status, remark and earlier answers of an agreement's items.
        saving: savings, costs and investments.
        yearly: amounts over the years.
        magnitude: amounts a thousand times too large or too small.
        repeats: the same idea twice.
        publish: personal numbers and contact details.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    progress: ProgressPack | None = None
    saving: SavingPack | None = None
    yearly: YearlyPack | None = None
    magnitude: MagnitudePack | None = None
    repeats: RepeatsPack | None = None
    publish: PublishPack | None = None
