"""Cases of a decision on an unknown case."""

from dataclasses import replace

from tests.support.cases import Expect
from tests.support.form_cases import FormCase
from workbook.round.cases import CaseRound, load_any_round


def _decided(line: str) -> FormCase:
    """The round with this line in beslutninger.csv, read from there."""

    def later(round_: CaseRound) -> CaseRound:
        text = f"Nr.;Beslutning\r\nBSU-01;medtages\r\n{line}\r\n"
        (round_.folder / "beslutninger.csv").write_text(text, encoding="utf-8-sig", newline="")
        found = load_any_round(round_.folder)
        return found if isinstance(found, CaseRound) else replace(round_, decisions=())

    return FormCase(line, whole=True, later=later)


CASES = (
    replace(
        _decided("TMU-02;medtages ikke"),
        expect=(
            Expect(
                "MRG010",
                "",
                "beslutninger.csv, linje 3: beslutningen “medtages ikke” gælder TMU-02, men den "
                "sag findes ikke i filerne. Den nærmeste er TMU-01.",
                "Ret nummeret dér, eller slet linjen.",
                "TMU-02",
            ),
        ),
    ),
    replace(_decided("TMU-02;sendes i høring"), expect=(Expect("MRG010", "", "", "", "TMU-02"),)),
    _decided("TMU-02;medtages"),
    _decided("tmu - 1;medtages ikke"),
    _decided("TMU-01;sendes i høring"),
)
