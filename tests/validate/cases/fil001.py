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
        data=b"%PDF-1.7\n\x00\x01\x02\x03",
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
