"""Lists: values that a reader could tell apart, and sheets that can be named by them."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.meaning.fields_named import ROUND_LISTS
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location
from templates.value_list import ValueList

_LONGEST = 200


def list_faults(template: Template) -> Iterator[Fault]:
    """Every fault of the template's lists."""
    for name, found in template.lists.items():
        place: Location = ("lists", name)
        if name in ROUND_LISTS:
            yield Fault(
                place,
                Text(
                    f"runden giver listen {name}; kald denne noget andet",
                    f"the round gives the list {name}; call this one something else",
                ),
            )
        yield from _values(place, name, found)


def _values(place: Location, name: str, found: ValueList) -> Iterator[Fault]:
    read: dict[str, str] = {}
    short: set[str] = set()
    for number, entry in enumerate(found.values):
        here = (*place, "values", number)
        spellings = [((*here, "value"), entry.value)]
        spellings += [((*here, "spelled", one), text) for one, text in enumerate(entry.spelled)]
        for at, text in spellings:
            if text.strip() != text or "\n" in text or len(text) > _LONGEST:
                yield Fault(
                    at,
                    Text(
                        f"en værdi er én linje på højst {_LONGEST} tegn uden mellemrum i enderne; "
                        "forkort den",
                        f"a value is one line of at most {_LONGEST} characters without blanks at "
                        "its "
                        "ends; shorten it",
                    ),
                )
            plain = " ".join(text.split()).rstrip(".").casefold()
            if plain in read:
                yield Fault(
                    at,
                    Text(
                        f"{text} læses som {read[plain]}, der står ovenfor; slet den ene",
                        f"{text} is read as {read[plain]}, which stands above; remove one of them",
                    ),
                )
            read[plain] = text
        if entry.short.casefold() in short:
            yield Fault(
                (*here, "short"),
                Text(
                    f"en anden værdi af {name} er også {entry.short}; giv dem hver sit navn",
                    f"another value of {name} is {entry.short} too; name them apart",
                ),
            )
        if entry.short:
            short.add(entry.short.casefold())
