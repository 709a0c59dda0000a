"""A workbook of another kind.

What: the stamp names another template than the round's.
Why: its columns and answers are others.
Mend: send the workbook of this round.
Live: no; a workbook does not know which round it is returned to.
"""

from collections.abc import Iterator

from templates.load import template_ids
from templates.read_template import bundled_template
from validate.facts.stamped import Mismatch, mismatch
from validate.finding import Level
from validate.refused import sent_name
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile


@rule(
    "STR002",
    Scope.FILE,
    name="other-template",
    danish="anden skabelon",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Projektmappen er til noget andet: “{found}”. Denne runde er “{expected}”.",
        "The workbook is for something else: “{found}”. This round is “{expected}”.",
    ),
    fix=Text("Send i stedet filen “{sent}”.", "Send the file “{sent}” instead."),
    fixed=True,
)
def other_template(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the stamp's template is not the round's."""
    if view.stamp is None or mismatch(view.round, view.stamp) is not Mismatch.TEMPLATE:
        return
    found = view.stamp.template
    title = bundled_template(found).title if found in template_ids() else found
    expected = view.round.template.title
    words = {"found": title, "expected": expected, "sent": sent_name(view)}
    yield Seen(where=Where(value=title), expected=expected, words=words, stops=True)
