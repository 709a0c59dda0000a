"""Cases of FIL001."""

from tests.support.cases import Case, Expect

CASES = (
    Case(
        "empty file",
        data=b"",
        expect=(Expect("FIL001", message="Filen er ikke en projektmappe: den er tom."),),
    ),
    Case(
        "picture",
        data=b"\x89PNG\r\n\x1a\n" + bytes(64),
        expect=(Expect("FIL001", message=("Filen er ikke en projektmappe: den er et billede.")),),
    ),
    Case(
        "JPEG without NUL",
        data=b"\xff\xd8\xff\xe0JFIF" + b"Foto " * 900,
        expect=(Expect("FIL001", message=("Filen er ikke en projektmappe: den er et billede.")),),
    ),
    Case(
        "PDF without NUL",
        data=b"%PDF-1.7\n1 0 obj\nendobj\n",
        expect=(Expect("FIL001", message="Filen er ikke en projektmappe: den er en PDF."),),
    ),
    Case(
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
        "in order",
    ),
)
