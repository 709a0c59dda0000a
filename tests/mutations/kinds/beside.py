"""What is no cell: notes, conversations, text boxes, pictures, embedded files, links."""

from tests.mutations.kind import Act, Family, Kind
from tests.mutations.spots import choices, headers, long_texts, other_sheets, texts, typed

_WORDS = "Rettes til 300 i 2027, siger Ulla"
_blank = typed("long_text", blank=True)


def _on_sheet(act: Act) -> None:
    act.file.add_text_box(act.sheet, "C30", _WORDS)
    act.also(act.sheet, "C30")


def _note_on_sheet(act: Act) -> None:
    act.file.add_note(act.sheet, "B4", _WORDS)
    act.also(act.sheet, "B4")


def _link(act: Act) -> None:
    act.file.add_link(act.sheet, act.cell, "https://eksempel.dk/notat")


_FOUND = ("STR072",)

FAMILY = Family(
    "Beside the cells",
    (
        Kind(
            "a note on an answer",
            choices,
            lambda act: act.file.add_note(act.sheet, act.cell, _WORDS),
            _FOUND,
            says=True,
        ),
        Kind(
            "a note on a blank cell",
            _blank,
            lambda act: act.file.add_note(act.sheet, act.cell, _WORDS),
            _FOUND,
            says=True,
        ),
        Kind(
            "a note without an author",
            texts,
            lambda act: act.file.add_note(act.sheet, act.cell, _WORDS, ""),
            _FOUND,
            says=True,
        ),
        Kind(
            "a conversation with a reply",
            texts,
            lambda act: act.file.add_thread(act.sheet, act.cell, ["Passer det?", "Nej"]),
            _FOUND,
            says=True,
        ),
        Kind(
            "a text box over an answer",
            long_texts,
            lambda act: act.file.add_text_box(act.sheet, act.cell, _WORDS),
            _FOUND,
            says=True,
        ),
        Kind(
            "a text box over an amount",
            typed("amounts"),
            lambda act: act.file.add_text_box(act.sheet, act.cell, "350"),
            _FOUND,
            says=True,
        ),
        Kind(
            "a picture over an answer",
            texts,
            lambda act: act.file.add_picture(act.sheet, act.cell, "Skærmbillede"),
            _FOUND,
            says=True,
        ),
        Kind(
            "a picture without a description",
            texts,
            lambda act: act.file.add_picture(act.sheet, act.cell),
            _FOUND,
            says=True,
        ),
        Kind(
            "an embedded document",
            texts,
            lambda act: act.file.embed_file(act.sheet, act.cell, "notat.docx"),
            _FOUND,
            says=True,
        ),
        Kind(
            "a picture placed in the cell of an answer",
            typed("choice", "long_text", "amounts"),
            lambda act: act.file.place_picture(act.sheet, act.cell, _WORDS),
            ("VAL005",),
            ("SUM001", "SUM003", "SUM004", "SUM006"),
            says=True,
        ),
        Kind("a link behind an answer", texts, _link, _FOUND, says=True),
        Kind("a text box on another sheet of ours", other_sheets, _on_sheet, _FOUND, says=True),
        Kind("a note on another sheet of ours", other_sheets, _note_on_sheet, _FOUND, says=True),
        Kind(
            "a note on a header",
            headers,
            lambda act: act.file.add_note(act.sheet, act.cell, _WORDS),
            _FOUND,
            says=True,
        ),
        Kind(
            "a text box with a control character's spelling",
            long_texts,
            lambda act: act.file.add_text_box(act.sheet, act.cell, "_x0007_ ring"),
            _FOUND,
            says=True,
        ),
        Kind(
            "a note on an amount",
            typed("amounts"),
            lambda act: act.file.add_note(act.sheet, act.cell, "Skal være 300"),
            _FOUND,
            says=True,
        ),
    ),
)
