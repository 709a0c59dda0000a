"""Cases of FIL001."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "empty file",
        data=b"",
        expect=(Expect("FIL001", message="Filen er ikke en projektmappe: den er tom."),),
    ),
    Case(
        FOLLOW_UP,
        "picture",
        data=b"\x89PNG\r\n\x1a\n" + bytes(64),
        expect=(Expect("FIL001", message=("Filen er ikke en projektmappe: den er et billede.")),),
    ),
    Case(
        FOLLOW_UP,
        "JPEG without NUL",
        data=b"\xff\xd8\xff\xe0JFIF" + b"Foto " * 900,
        expect=(Expect("FIL001", message=("Filen er ikke en projektmappe: den er et billede.")),),
    ),
    Case(
        FOLLOW_UP,
        "PDF without NUL",
        data=b"%PDF-1.7\n1 0 obj\nendobj\n",
        expect=(Expect("FIL001", message="Filen er ikke en projektmappe: den er en PDF."),),
    ),
    Case(
        FOLLOW_UP,
        "text that begins as a bitmap does",
        data=b"BMI er et tal.",
        expect=(
            Expect(
                "FIL001",
                message="Filen er ikke en projektmappe: den indeholder almindelig tekst.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "text",
        data=b"Vi vender tilbage i morgen.",
        expect=(
            Expect(
                "FIL001",
                message=("Filen er ikke en projektmappe: den indeholder almindelig tekst."),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "other content",
        data=b"\x7fELF\x00\x01\x02\x03",
        expect=(
            Expect(
                "FIL001",
                message=(
                    "Filen er ikke en projektmappe: den er en anden slags fil under en "
                    "projektmappes navn."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
