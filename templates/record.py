"""What a template's workbook is about: the record, its words, its key and its owner."""

from typing import Annotated, ClassVar, Literal

from templates.frozen import frozen
from templates.kinds import STRICT, Count, FileName, Id, Text
from templates.limits import NOT_EMPTY


@frozen(kw_only=True)
class Noun:
    """What findings, sheets and summaries call a record. The gender is given, never computed.

    Attributes:
        a: the article, "et" or "en".
        one: "punkt".
        the: "punktet".
        many: "punkter".
        en: the English words for one and for many.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    a: Text
    one: Text
    the: Text
    many: Text
    en: tuple[Text, Text]


@frozen(kw_only=True)
class Shared:
    """Words of a centre's role where several share a record.

    Attributes:
        lead: of the centre that answers it, the first of its owners.
        other: of the others, who only see it and remark.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    lead: Text
    other: Text


@frozen(kw_only=True)
class RecordSpec:
    """The record of a template.

    Attributes:
        noun: what findings, sheets and summaries call a record, in Danish and English.
        list: "open" where centres add records, "closed" where the list is finance's and its rows
            are locked.
        file: name of finance's list in the round folder, without its ending.
        blank: how many blank rows or forms a workbook has.
        key: ids of the fields that identify a record.
        names: what a record is called, with ``{field}``; the key's values without it.
        title: id of the field that heads a record.
        owner: "file" where a record is that of the file's centre, else the id of a field of
            centres, the first of which leads.
        shared: words of the roles.
        owner_title: what the edition calls the one whose record it is.
        words_to: id of the text field to which words belong that were typed in an amount.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    noun: Noun
    list: Literal["open", "closed"]
    key: Annotated[tuple[Id, ...], NOT_EMPTY]
    title: Id
    owner: Id
    owner_title: Text = "Center"
    file: FileName = ""
    blank: Count = 3
    names: str = ""
    shared: Shared | None = None
    words_to: str = ""

    @property
    def name_pattern(self) -> str:
        """`names`, or the key's fields one after the other."""
        return self.names or " ".join(f"{{{field}}}" for field in self.key)
