"""What somebody did who wrote a TOML file for the first time, and how the line is written.

The reader of TOML stops at the first slip. Where it is known how the line should be, the rest of
the file is read as if it were so, and every slip is told.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from templates.frozen import frozen
from templates.meant import danish_key, plain_key
from templates.text import Text
from templates.toml_value import UNCLOSED, Correction, corrected, is_value

_AT: Final = re.compile(r"\(at line (\d+), column (\d+)\)")
_PAIR: Final = re.compile(r"(\s*)([^=\[\]{}\"'#:]+?|\"[^\"]*\")(\s*=\s*)(.*)")
_COLON: Final = re.compile(r"(\s*)(\"?[\w.-]+\"?)\s*:\s*(.*)")
_NO_EQUALS: Final = re.compile(r"(\s*)([\w.-]+)\s+(.+)")
_HEADER: Final = re.compile(r"\s*(\[{1,2})\s*([\w.\-]+)\s*(\]{0,2})\s*(#.*)?")
_ENTRY: Final = re.compile(r"\s*(?:[\w.-]+\s*=|\[{1,2}\s*[A-Za-z])")
_COMMENT: Final = re.compile(r"(\s*)(?://|;|--|')\s*(.*)")
_BETWEEN: Final = re.compile(r"(?<=[\"'\d}\]])(\s+)(?=[\"'\d{\[A-Za-z])")
_QUOTED: Final = re.compile(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|#.*")
_NO_APOSTROPHE: Final = 'Expected "\'"'
_MOST: Final = 20  # slips of one file
_STRANGE_BLANKS: Final = "\u00a0\u2007\u202f\u200b\ufeff"

_SIGNS: Final = Text(
    "Der står et skjult tegn, som ikke er et mellemrum. Skriv linjen igen.",
    "A hidden sign stands there that is no blank. Write the line again.",
)
_EQUALS: Final = Text(
    "Mellem navn og værdi skal der stå et lighedstegn.",
    "An equals sign stands between name and value.",
)
_NOTE: Final = Text(
    "Linjen er hverken en indstilling eller en note. En note begynder med #.",
    "The line is neither a setting nor a note. A note begins with #.",
)
_NAME: Final = Text(
    "Navnet på en indstilling har ingen mellemrum og ikke æ, ø og å.",
    "The name of a setting has no blanks, and none of æ, ø and å.",
)
_BRACKETS: Final = Text(
    "Der skal være lige mange [ og ] om navnet.", "As many [ as ] stand around the name."
)
_COMMA: Final = Text("Der mangler et komma.", "A comma is missing.")
_ONE_LINE: Final = Text(
    "Det, der står i { og }, skal stå på én linje, uden komma til sidst.",
    "What is in { and } stands on one line, without a comma at its end.",
)


@frozen
class Slip:
    """One slip.

    Attributes:
        line: 1-based.
        says: what is wrong, and what to do.
        stands: the line.
        instead: the line as it should be; "" where nobody can know it.
    """

    line: int
    says: Text
    stands: str
    instead: str = ""

    @property
    def told(self) -> Text:
        """What is wrong, with the line as it stands and as it should be below it."""
        stands, instead = self.stands.strip(), self.instead.strip()
        said = (f"{self.says.da}\n    Der står: ", f"{self.says.en}\n    It says: ")
        write = ("\n    Skriv:    ", "\n    Write:   ")
        danish, english = (
            f"{begun}{stands}{then}{instead}" if instead else f"{begun}{stands}"
            for begun, then in zip(said, write, strict=True)
        )
        return Text(danish, english)


def slips_in(text: str) -> tuple[Slip, ...]:
    """Every slip of the text, from the top; of those after one that nobody can mend none is told.

    Args:
        text: that is no TOML.
    """
    lines = text.split("\n")
    found: list[Slip] = []
    for _ in range(_MOST):
        fault = _fault("\n".join(lines))
        if fault is None:
            break
        slip = _slip(lines, *fault)
        earlier = next((at for at, one in enumerate(found) if one.line == slip.line), None)
        if earlier is None:
            found.append(slip)
        elif slip.instead:  # two slips of one line are mended together
            found[earlier] = replace(found[earlier], instead=slip.instead)
        if not slip.instead:
            break
        lines[slip.line - 1] = slip.instead
    return tuple(found)


def _fault(text: str) -> tuple[str, int, int] | None:
    """What the reader says, and the line and column from 1 where it stopped."""
    try:
        tomllib.loads(text)
    except ValueError as error:
        said, found = str(error), _AT.search(str(error))
        if found is None:
            return said.partition(" (")[0], text.count("\n") + 1, len(text.rsplit("\n", 1)[-1]) + 1
        return said.partition(" (")[0], int(found[1]), int(found[2])
    return None


def _slip(lines: Sequence[str], said: str, line: int, column: int) -> Slip:
    above = _left_open(lines, line)
    if above is not None:
        return above
    if said == _NO_APOSTROPHE:  # the reader looked for it to the end of the file
        bare = (_QUOTED.sub("", one) for one in lines)
        line = next((at for at, one in enumerate(bare, start=1) if "'" in one), line)
        column = len(lines[line - 1]) + 1
    here = lines[line - 1]
    if "twice" in said or "Cannot" in said or "Duplicate" in said:
        return _twice(lines, line)
    if said.startswith(("Unclosed", "Expected")) and not here[: column - 1].strip():
        line = _before(lines, line)  # the comma lacks at the end of a line above
        here, column = lines[line - 1], len(lines[line - 1]) + 1
    told = [one for kind in _KINDS for one in kind(here, column)]
    if told and not told[0][1]:
        return Slip(line, told[0][0], here)
    for says, instead in told:
        if _goes_on(lines, line, instead):
            return Slip(line, says, here, instead)
    if told:
        return Slip(line, told[0][0], here)
    if not here.strip():
        line = _before(lines, line)
    return Slip(
        line,
        Text(
            f"Linjen kan ikke læses (TOML: {said}, tegn {column}).",
            f"The line cannot be read (TOML: {said}, column {column}).",
        ),
        lines[line - 1],
    )


def _goes_on(lines: Sequence[str], line: int, instead: str) -> bool:
    """Whether the reader comes further with the line so."""
    fault = _fault("\n".join([*lines[: line - 1], instead, *lines[line:]]))
    return fault is None or fault[1] > line


def _before(lines: Sequence[str], line: int) -> int:
    """The last line above that says anything."""
    above = range(line - 1, 0, -1)
    return next((at for at in above if lines[at - 1].split("#")[0].strip()), line)


def _left_open(lines: Sequence[str], line: int) -> Slip | None:
    """A list that was begun above and not ended, where the line begins something else."""
    last = min(line, len(lines))
    starts = [at for at in range(1, last + 1) if _ENTRY.match(lines[at - 1])]
    for begun, next_ in zip(starts, [*starts, last + 1][1:], strict=True):
        if _HEADER.match(lines[begun - 1]):
            continue
        part = [_QUOTED.sub("", one) for one in lines[begun - 1 : next_ - 1]]
        open_ = sum(one.count("[") - one.count("]") for one in part)
        if open_ > 0 and (next_ <= last or last == len(lines)):
            end = _before(lines, next_)
            stands = lines[end - 1]
            bare = _QUOTED.sub(lambda found: "" if found[0][0] == "#" else found[0], stands)
            instead = f"{bare.rstrip()}{']' * open_}"
            return Slip(
                end,
                Text(
                    f"Listen, der begynder i linje {begun}, har ikke noget ] til sidst.",
                    f"The list that begins in line {begun} has no ] at its end.",
                ),
                stands,
                instead,
            )
    return None


def _twice(lines: Sequence[str], line: int) -> Slip:
    """A setting or a table that stands a second time."""
    here = lines[line - 1]
    header = _HEADER.match(here)
    if header is not None:
        return _table_twice(lines, line, header[2])
    key = here.partition("=")[0].strip()
    own = (at for at in range(line - 1, 0, -1) if lines[at - 1].partition("=")[0].strip() == key)
    first = next(own, 0)
    return Slip(
        line,
        Text(
            f"{key} står to gange, første gang i linje {first}. Slet den ene.",
            f"{key} stands twice, first in line {first}. Delete one of them.",
        )
        if first
        else Text(f"{key} står to gange. Slet den ene.", f"{key} stands twice. Delete one."),
        here,
    )


def _table_twice(lines: Sequence[str], line: int, name: str) -> Slip:
    """A table that stands a second time: of a list whose entries need double brackets, or not."""
    found = ((at, _HEADER.match(one)) for at, one in enumerate(lines, start=1))
    places = [(at, header[1] == "[[") for at, header in found if header and header[2] == name]
    first = next((at for at, is_entry in places if not is_entry), line)
    others = [set(_keys_below(lines, at)) for at, _ in places]
    if any(is_entry for _, is_entry in places) or set.intersection(*others):
        return Slip(
            first,
            Text(
                f"Hver af {name} begynder med dobbelte parenteser.",
                f"Each of the {name} begins with double brackets.",
            ),
            lines[first - 1],
            f"[[{name}]]",
        )
    return Slip(
        line,
        Text(
            f"{name} står to gange, første gang i linje {first}. Saml linjerne ét sted.",
            f"{name} stands twice, first in line {first}. Put the lines in one place.",
        ),
        lines[line - 1],
    )


def _keys_below(lines: Sequence[str], header: int) -> Iterator[str]:
    """The keys of the table whose header stands in the line."""
    for line in lines[header:]:
        if _HEADER.match(line):
            return
        yield line.partition("=")[0].strip()


Kind = Callable[[str, int], Iterator[tuple[Text, str]]]
"""What may be wrong with a line where the reader stopped at a column, and the line mended."""


def _blanks(line: str, _: int) -> Iterator[tuple[Text, str]]:
    plain = line
    for sign in _STRANGE_BLANKS:
        plain = plain.replace(sign, " ")
    outside = _QUOTED.sub("", line)
    if any(sign in outside for sign in _STRANGE_BLANKS):
        yield _SIGNS, plain


def _headers(line: str, _: int) -> Iterator[tuple[Text, str]]:
    found = _HEADER.fullmatch(line)
    if found and len(found[1]) != len(found[3]):
        depth = max(len(found[1]), len(found[3]))
        yield _BRACKETS, f"{'[' * depth}{found[2]}{']' * depth}"


def _pairs(line: str, column: int) -> Iterator[tuple[Text, str]]:
    found = _PAIR.fullmatch(line)
    if found is None:
        return
    blank, key, equals, rest = found.groups()
    if re.search(r"[^\w.\"-]|[æøåÆØÅ]", key):
        name = danish_key(key) or plain_key(key)
        yield _NAME, f"{blank}{name}{equals}{rest}"
    value, comment = _without_comment(rest)
    correction = corrected(value)
    if correction is not None and not is_value(value):
        again = f"{blank}{key}{equals}{correction.value}{comment}" if correction.value else ""
        yield correction.says, again
    yield from _commas(line, column)


def _commas(line: str, column: int) -> Iterator[tuple[Text, str]]:
    """A comma that lacks between values of a list, or of a table in one line."""
    before, after = line[: column - 1].rstrip(), line[column - 1 :].lstrip()
    in_list = "[" in before or "{" in before or not _ENTRY.match(line)
    if before and before[-1] in "\"'}]0123456789" and in_list and after[:1] != ",":
        yield _COMMA, f"{before}, {after}".rstrip() if after else f"{before},"
    elif "{" in line and (not after or after.startswith("}")):
        yield _ONE_LINE, ""


def _inner(line: str, column: int) -> Iterator[tuple[Text, str]]:
    """A value within a list, or a table in one line."""
    if '"' in _QUOTED.sub("", line):
        yield UNCLOSED, re.sub(r'("[^"]*?)(\s*[\]}],?\s*)$', r'\1"\2', line)
    for found in re.finditer(r"(?<=[=,\[])\s*([^\s,=\[\]{}#][^,=\[\]{}#]*?)\s*(?=[,\]}]|$)", line):
        if found.start(1) < column <= found.end(1) + 1:
            correction = corrected(found[1])
            if correction is not None and not is_value(found[1]):
                value = correction.value
                yield correction.says, line[: found.start(1)] + value + line[found.end(1) :]


def _colons(line: str, _: int) -> Iterator[tuple[Text, str]]:
    found = _COLON.fullmatch(line)
    if found and "=" not in line:
        blank, key, rest = found.groups()
        yield _EQUALS, f"{blank}{key.strip(chr(34))} = {_mended(rest)}"


def _without_equals(line: str, _: int) -> Iterator[tuple[Text, str]]:
    found = _NO_EQUALS.fullmatch(line)
    if found and "=" not in line:
        value, _comment = _without_comment(found[3])
        mended = corrected(value) or Correction(_EQUALS)
        if is_value(value) or (mended.value and mended.value[0].isdigit()):
            yield _EQUALS, f"{found[1]}{found[2]} = {_mended(found[3])}"


def _notes(line: str, _: int) -> Iterator[tuple[Text, str]]:
    found = _COMMENT.fullmatch(line)
    if found:
        yield _NOTE, f"{found[1]}# {found[2]}"
    elif "=" not in line and line.strip() and line.strip()[0] not in "[]{}\"'":
        yield _NOTE, f"# {line.strip()}"


def _mended(rest: str) -> str:
    value, comment = _without_comment(rest)
    correction = corrected(value) if not is_value(value) else None
    return f"{correction.value if correction and correction.value else value}{comment}"


def _without_comment(rest: str) -> tuple[str, str]:
    """The value, and the note behind it with the blanks before it."""
    for found in re.finditer(r"\s*#", rest):
        value = rest[: found.start()]
        if value.count('"') % 2 == 0 and value.count("'") % 2 == 0:
            return value, rest[found.start() :].rstrip()
    return rest.rstrip(), ""


_KINDS: Final[tuple[Kind, ...]] = (
    *(_blanks, _headers, _pairs, _inner, _colons, _without_equals, _notes, _commas),
)
