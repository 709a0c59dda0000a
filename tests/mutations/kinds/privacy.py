"""What must not be published: personal numbers, telephone numbers, addresses of mail."""

from collections.abc import Iterator, Mapping, Sequence

from tests.mutations.kind import Family, Kind, Where
from tests.mutations.kinds.made import Change, retyped
from tests.mutations.spots import long_texts, texts


def _behind(words: str) -> Change:
    return lambda text: f"{text} {words}"


def _kinds(where: Where, told: Mapping[str, str], finds: Sequence[str]) -> Iterator[Kind]:
    return retyped(where, {name: _behind(words) for name, words in told.items()}, finds)


FAMILY = Family(
    "Privacy",
    (
        *_kinds(
            long_texts,
            {
                "a personal number": "Borger 010190-1234.",
                "a personal number without its hyphen": "Cpr 0101901234.",
                "a personal number with a blank": "Cpr 010190 1234.",
                "a personal number with full stops": "Født 01.01.90-1234.",
                "a personal number with hyphens": "Født 01-01-90-1234.",
                "a personal number with the whole year": "Født 01.01.1990-1234.",
                "a personal number with a stroke": "Født 010190/1234.",
                "a personal number over a line break": "Født 010190-\n1234.",
                "a personal number with a long dash": "Født 010190–1234.",
                "a personal number with a no-break hyphen": "Født 010190\u20111234.",
                "a personal number in pairs": "Borger 01 01 90 1234 flytter.",
                "a personal number in wide digits": "Født ０１０１９０-１２３４.",
                "a personal number with a zero-width blank": "Født 010190\u200b-1234.",
            },
            ("PUB001",),
        ),
        *_kinds(
            texts,
            {"a personal number in any text": "(310585-1234)"},
            ("PUB001",),
        ),
        *_kinds(
            long_texts,
            {
                "an address of mail": "Spørg hans@eksempel.dk.",
                "an address of mail with “(at)”": "Spørg hans(at)eksempel.dk.",
                "an address of mail with Danish letters": "Spørg søren@ishøj.dk.",
                "a telephone number": "Ring på 12 34 56 78.",
                "a telephone number behind a T": "Sekretariatet, T 70000000.",
                "a telephone number without blanks": "Tlf. 12345678.",
                "a telephone number with the country's code": "Tlf. +45 12 34 56 78.",
                "a telephone number in two halves": "Tlf. 1234 5678.",
                "a telephone number with full stops": "Tlf. 12.34.56.78.",
                "a telephone number with hyphens": "Tlf. 12-34-56-78.",
            },
            ("PUB002",),
        ),
    ),
)
