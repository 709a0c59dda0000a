"""Reading the economy cell from left to right, refusing what has two readings."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NoReturn

from templates.text import Text
from workbook.danish import MONTHS, folded
from workbook.economy.model import Economy, EconomyError, Entry, Series
from workbook.numbers import read_danish

_DASH: Final = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
_YEAR: Final = r"(?:19|20)[0-9]{2}(?![0-9])"
_BLANKS: Final = re.compile(r"\s*")
_SEPARATOR: Final = re.compile(r"(?:og(?=\s)|[,;])\s*", re.IGNORECASE)
# Not the beginning of something longer: 1e5, 2,,5, 0,4mio
_AMOUNT: Final = re.compile(
    rf"({_DASH}|\+)?([0-9]+(?:[.,][0-9]+)*)(?:(?=i\s)|(?![.,/]*\w))", re.IGNORECASE
)
_LOOSE_SIGN: Final = re.compile(rf"(?:{_DASH}|\+)\s")
_YEARS: Final = re.compile(rf"({_YEAR})(?:\s*{_DASH}\s*({_YEAR}))?")
_DANGLING_DASH: Final = re.compile(rf"{_DASH}\s*")
_IN: Final = re.compile(r"\s*i\s+(?=[0-9])", re.IGNORECASE)
_START: Final = re.compile(
    rf"(?:op)?start\w*\s[^0-9]*(?:[0-9]{{1,2}}\.\s*)?"
    rf"(?:(?:{'|'.join(MONTHS)}|kvartal|halvår)\s+|[0-9]{{1,2}}\.)({_YEAR})",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"[^():]*:")
# “Etape 1” may end in a number; any other digit may be an amount that lost its year.
_SAFE_LABEL: Final = re.compile(r"[^\W\d][^\d]*(?:(?<=\s)[0-9]{1,2})?")
# Such a line repeats what the others say, and the years would be counted twice.
_REPEATS: Final = re.compile(r"(?:heraf|i alt|ialt|samlet|total|sum)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\s():]+")
_POINTED: Final = re.compile(r"[0-9]+\.[0-9]{1,2}")
_COMMAS: Final = Text("et komma: 0,4 eller 1250,5", "a decimal comma: 0,4 or 1250,5")
_MOST_DIGITS: Final = 5  # 100.000 mio. kr. is more than any municipality's budget
_MOST_DECIMALS: Final = 6  # one krone
_EXAMPLES: Final = (2024, 2027)  # years of an example where no round is known


@lru_cache(maxsize=1024)  # an item's economy is read for its amounts, its note and its printing
def parse_economy(text: str, years: tuple[int, int] = _EXAMPLES) -> Economy:
    """Return what the cell says; EconomyError where it is not clear.

    Args:
        text: of the cell.
        years: first and last of the round, for the example in a refusal.

    >>> parse_economy("0,4 (2024) 0,65 (2025 – 2026)").years
    {2024: Decimal('0.4'), 2025: Decimal('0.65'), 2026: Decimal('0.65')}
    """
    return _Reader(text, years).economy()


class _Reader:
    """Reads one cell from left to right; `at` is the offset of what comes next."""

    def __init__(self, text: str, years: tuple[int, int]) -> None:
        self.text = text
        self.first, self.last = years
        self.at = 0

    def economy(self) -> Economy:
        self.skip(_BLANKS)
        if self.done():
            self.refuse(
                Text(
                    f"Cellen er tom. Skriv beløb og år, fx 0,4 ({self.first}).",
                    f"The cell is empty. Write amount and year, such as 0,4 ({self.first}).",
                ),
                0,
            )
        series: list[Series] = []
        while not self.done() and not (series and self.next_is("(")):
            series.append(self.one_series(series))
        return Economy(tuple(series), self.note(), self.text)

    def one_series(self, earlier: list[Series]) -> Series:
        label = self.label(earlier)
        entries: list[Entry] = []
        while not self.done() and not self.next_is("("):
            place = self.at
            separated = bool(entries) and self.skip(_SEPARATOR)
            in_prose = separated or self.text[: self.at].rstrip()[-1:].isdigit()
            if not self.done() and self.starts_label():
                if separated or not entries:
                    self.refuse(
                        Text(
                            f"Her skal stå et beløb, fx 0,4 ({self.first}).",
                            f"An amount must follow here, such as 0,4 ({self.first}).",
                        ),
                        place,
                    )
                break
            entries.append(self.entry(entries, in_prose=in_prose))
        if not entries:
            self.refuse_text()
        return Series(label, tuple(entries))

    def starts_label(self) -> bool:
        return not _AMOUNT.match(self.text, self.at) and bool(_LABEL.match(self.text, self.at))

    def label(self, earlier: list[Series]) -> str | None:
        place = self.at
        if not self.starts_label():
            return None
        found = _LABEL.match(self.text, place)
        label = _one_line(found[0][:-1]) if found else ""
        if not label:
            self.refuse(
                Text(
                    "Der mangler en tekst før kolonet. Skriv den, eller slet kolonet.",
                    "The label before the colon is missing. Write it, or delete the colon.",
                )
            )
        if not _SAFE_LABEL.fullmatch(label):
            self.refuse(
                Text(
                    f"“{label}” kan ikke stå før kolonet: det begynder med et tegn, eller har et "
                    "tal, "
                    "der kan være et beløb. Skriv ord før kolonet og et år i parentes efter hvert "
                    "beløb.",
                    f"“{label}” is no label: it begins with a sign or holds a number that may be "
                    "an "
                    "amount. Write words before the colon, and a year in parentheses after each "
                    "amount.",
                )
            )
        if _REPEATS.match(label):
            self.refuse(
                Text(
                    f"“{label}” ville tælle de samme penge to gange. Giv hver del sin egen tekst, "
                    "og "
                    "udelad summen.",
                    f"“{label}” would count the same money twice. Give each part its own label, "
                    "and "
                    "leave out the total.",
                )
            )
        if any(series.label is None for series in earlier):
            self.refuse(
                Text(
                    "Beløbene før har ingen tekst, så det er uklart, om de omfatter disse. Skriv "
                    "også "
                    f"en tekst før det første beløb, som her “{label}”.",
                    "The amounts before this label have none, so it is not clear whether they "
                    f"include these. Write a label before the first amount as well as “{label}”.",
                )
            )
        if any(folded(series.label or "") == folded(label) for series in earlier):
            self.refuse(
                Text(
                    f"“{label}” står to gange. Saml beløbene under én tekst.",
                    f"The label “{label}” stands twice. Gather its amounts under one label.",
                )
            )
        self.at += len(found[0]) if found else 0
        self.skip(_BLANKS)
        return label

    def entry(self, earlier: list[Entry], *, in_prose: bool) -> Entry:
        place = self.at
        amount = self.amount()
        written = self.text[place : self.at]
        if in_prose and re.fullmatch(_YEAR, written):
            example = f"0,2 ({self.first}) 0,2 ({self.first + 1})"
            self.refuse(
                Text(
                    f"{written} kan være et år eller et beløb. Skriv et beløb for hvert år, fx "
                    f"{example}.",
                    f"{written} may be a year or an amount. Write an amount for each year, such as "
                    f"{example}.",
                ),
                place,
            )
        if found := _IN.match(self.text, self.at):
            self.at = found.end()
            years = _YEARS.match(self.text, self.at) or _WORD.match(self.text, self.at)
            entry = self.years(amount, years.end() if years else self.at, earlier)
        else:
            self.skip(_BLANKS)
            if not self.next_is("("):
                self.refuse(
                    Text(
                        f"{written} har ikke noget år. Skriv det bagefter: {written} "
                        f"({self.first}).",
                        f"{written} has no year. Write it after: {written} ({self.first}).",
                    ),
                    place,
                )
            end = self.closing()
            self.at += 1
            self.skip(_BLANKS)
            entry = self.years(amount, end, earlier)
            self.at += 1
        self.skip(_BLANKS)
        return entry

    def amount(self) -> Decimal:
        found = _AMOUNT.match(self.text, self.at)
        touching = found and found[1] and self.text[self.at - 1 : self.at].isdigit()
        if touching or _LOOSE_SIGN.match(self.text, self.at):
            self.refuse(
                Text(
                    "Tegnet kan være et minus eller en tankestreg. Skriv -1,0 med et mellemrum "
                    "foran "
                    "for et negativt beløb, og kun et mellemrum mellem to beløb.",
                    "This sign may be a minus or a dash. Write -1,0 with a blank before it for a "
                    "negative amount, and only a blank between two amounts.",
                )
            )
        if not found:
            self.refuse_text()
        candidates = read_danish(found[0]).candidates
        if len(candidates) > 1:
            whole, pointed = (str(one).replace(".", ",") for one in candidates)
            self.refuse(
                Text(
                    f"{found[0]} kan betyde {whole} eller {pointed} mio. kr. Skriv {whole} eller "
                    f"{pointed}.",
                    f"{found[0]} may mean {whole} or {pointed} mio. kr. Write {whole} or "
                    f"{pointed}.",
                )
            )
        if candidates and candidates[0].adjusted() >= _MOST_DIGITS:
            self.refuse(
                Text(
                    f"{found[0]} ligner kroner. Skriv det i mio. kr.: 500.000 kr. er 0,5.",
                    f"{found[0]} looks like kroner. Write it in mio. kr.: 500.000 kr. is 0,5.",
                )
            )
        if not candidates or ("." in found[2] and "," not in found[2]):
            meant = found[0].replace(".", ",") if _POINTED.fullmatch(found[2]) else ""
            self.refuse(
                Text(
                    f"{found[0]} er ikke et dansk tal. Skriv {meant or _COMMAS.da}.",
                    f"{found[0]} is not a Danish number. Write {meant or _COMMAS.en}.",
                )
            )
        if len(found[2].partition(",")[2]) > _MOST_DECIMALS:
            self.refuse(
                Text(
                    f"{found[0]} er finere end én krone. Skriv højst seks decimaler.",
                    f"{found[0]} is finer than one krone. Write at most six decimals.",
                )
            )
        self.at = found.end()
        return candidates[0]

    def years(self, amount: Decimal, end: int, earlier: list[Entry]) -> Entry:
        """Return the entry whose years stand between here and `end`, and go there."""
        place = self.at
        started = _START.match(self.text, place, end)
        found = started or _YEARS.match(self.text, place, end)
        if not found:
            self.refuse_years(end)
        self.at = found.end()
        if self.text[self.at : end].strip():
            self.skip(_BLANKS)
            self.skip(_DANGLING_DASH)
            self.refuse_years(end)
        self.at = end
        first = int(found[1])
        last = int(found[1] if started else found[2] or found[1])
        if last < first:
            self.refuse(
                Text(
                    f"Årene står baglæns. Skriv det tidligste først: ({last}-{first}).",
                    f"The years run backwards. Write the earlier year first: ({last}-{first}).",
                ),
                found.start(2),
            )
        for entry in earlier:
            if entry.first <= last and first <= entry.last:
                year = max(first, entry.first)
                self.refuse(
                    Text(
                        f"{year} har to beløb. Skriv ét beløb for hvert år.",
                        f"{year} has two amounts. Write one amount for each year.",
                    ),
                    found.start(1),
                )
        return Entry(amount, first, last, _one_line(started[0]) if started else None)

    def note(self) -> str | None:
        notes = []
        while not self.done() and self.next_is("("):
            end = self.closing()
            note = _one_line(self.text[self.at + 1 : end])
            if not note:
                self.refuse(
                    Text(
                        "Parentesen er tom. Skriv noten i den, eller slet den.",
                        "The parenthesis is empty. Write the remark in it, or delete it.",
                    )
                )
            if _YEARS.fullmatch(note):
                self.refuse(
                    Text(
                        f"({note}) har ikke noget beløb. Skriv det foran: 0,4 ({note}).",
                        f"({note}) has no amount. Write it before: 0,4 ({note}).",
                    )
                )
            notes.append(note)
            self.at = end + 1
            self.skip(_BLANKS)
        if not self.done():
            if self.next_is(")"):
                self.refuse_text()
            self.refuse(
                Text(
                    "Der står tekst efter noten. Flyt noten i parentes til sidst.",
                    "Text follows the remark. Move the remark in parentheses to the end.",
                )
            )
        return "; ".join(notes) or None

    def closing(self) -> int:
        """Return the offset of the parenthesis that closes the one here."""
        depth = 1
        end = self.at
        while depth:
            end += 1
            if end == len(self.text):
                self.refuse(
                    Text(
                        "Parentesen er ikke lukket. Skriv ) efter året eller noten.",
                        "The parenthesis is not closed. Write ) after the year or the remark.",
                    )
                )
            depth += {"(": 1, ")": -1}.get(self.text[end], 0)
        return end

    def skip(self, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return bool(found)

    def done(self) -> bool:
        return self.at == len(self.text)

    def next_is(self, sign: str) -> bool:
        return self.text.startswith(sign, self.at)

    def refuse_text(self) -> NoReturn:
        if self.next_is(")"):
            self.refuse(
                Text(
                    "Parentesen lukker ingen. Slet den, eller skriv ( før året.",
                    "This parenthesis closes none. Delete it, or write ( before the year.",
                )
            )
        if self.done() or self.next_is("("):
            self.refuse(
                Text(
                    f"Her mangler et beløb. Skriv det med år, fx 0,4 ({self.first}).",
                    "An amount is missing here. Write one with its year, such as 0,4 "
                    f"({self.first}).",
                )
            )
        word = _WORD.match(self.text, self.at)
        said = word[0] if word else self.text[self.at]
        self.refuse(
            Text(
                f"“{said}” er ikke et beløb. Skriv tal og år, fx 0,4 ({self.first}), og en note "
                "til "
                "sidst i parentes.",
                f"“{said}” is not an amount. Write figures and year, such as 0,4 ({self.first}), "
                "and "
                "any remark last in parentheses.",
            )
        )

    def refuse_years(self, end: int) -> NoReturn:
        written = _one_line(self.text[self.at : end])
        years = (self.first, f"{self.first}-{self.last}")
        danish = f"“{written}” er ikke et år eller en række år" if written else "Året mangler"
        wrong = (
            f"“{written}” is not a year or a range of years" if written else "The year is missing"
        )
        self.refuse(
            Text(
                f"{danish}. Skriv fire cifre: ({years[0]}) eller ({years[1]}); en note står efter "
                "dem.",
                f"{wrong}. Write four digits: ({years[0]}) or ({years[1]}); a remark comes after "
                "them.",
            )
        )

    def refuse(self, message: Text, position: int | None = None) -> NoReturn:
        raise EconomyError(message, self.at if position is None else position, self.text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
