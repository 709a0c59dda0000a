"""Cases of a decision on an unknown case."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS, FormAnswers
from workbook.round.load import load_round
from workbook.round.model import Round


def _decided(line: str) -> Case[FormAnswers]:
    """The round with this line in beslutninger.csv, read from there."""

    def later(round_: Round) -> Round:
        text = f"Nr.;Beslutning\r\nBSU-01;medtages\r\n{line}\r\n"
        (round_.folder / "beslutninger.csv").write_text(text, encoding="utf-8-sig", newline="")
        found = load_round(round_.folder)
        if found is None:
            raise TypeError(round_.folder)
        return found

    return Case(FORMS, line, whole=True, later=later)


_UNDECIDED = Expect("MRG013")  # the list names the decisions, so that one is missing of every other

CASES = (
    replace(
        _decided("TMU-02;medtages ikke"),
        expect=(
            Expect(
                "MRG010",
                "",
                "beslutninger.csv, række 3: “medtages ikke” gælder TMU-02, som ingen fil "
                "har. Den nærmeste er TMU-01.",
                "Ret nummeret dér, eller slet linjen.",
            ),
            _UNDECIDED,
        ),
    ),
    replace(
        _decided("TMU-02;sendes i høring"),
        expect=(Expect("MRG010"), _UNDECIDED),
    ),
    replace(_decided("TMU-02;medtages"), expect=(Expect("MRG010"), _UNDECIDED)),
    replace(_decided("tmu - 1;medtages ikke"), expect=(_UNDECIDED,)),
    replace(_decided("TMU-01;sendes i høring"), expect=(_UNDECIDED,)),
)
