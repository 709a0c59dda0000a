"""Cases of FIL002."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

# The container that Excel encrypts into, with the name of its one stream.
_ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le")


# The same for some accounts only: the name of how it was transformed stands in the container.
_LABELLED = _ENCRYPTED + "DRMEncryptedTransform".encode("utf-16-le")

CASES = (
    Case(
        FOLLOW_UP,
        "encrypted container",
        data=_ENCRYPTED,
        expect=(
            Expect(
                "FIL002",
                message=("Filen er beskyttet med en adgangskode og kan ikke åbnes."),
                fix=(
                    "Åbn filen i Excel, vælg Filer, Oplysninger, Beskyt projektmappe, "
                    "Kryptér med adgangskode, slet adgangskoden, og gem. Send så filen igen."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "encrypted by a sensitivity label",
        data=_LABELLED,
        expect=(
            Expect(
                "FIL002",
                message=("Filen er krypteret for bestemte konti alene og kan ikke åbnes."),
                fix=(
                    "Åbn filen i Excel, vælg en mærkat uden kryptering under Hjem, "
                    "Følsomhed, eller Ubegrænset adgang under Filer, Oplysninger, Beskyt "
                    "projektmappe, Begræns adgang, og gem. Send så filen igen."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
