"""Headings, introductions and notes of outputs: placeholders and phrases that can be said there."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.meaning.placeholders import OF_ROUND, names_in, placeholder_faults
from templates.output import BaseOutput, CountsOutput, PagesOutput, TotalsOutput
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_PHRASES = ("counted", "since", "loans", "more", "remaining")


def text_faults(template: Template, place: Location, output: BaseOutput) -> Iterator[Fault]:
    """Every placeholder of the output's texts that is not known there."""
    split_by: str = getattr(output, "split_by", "")
    split = [split_by] if split_by else []
    headed = [*template.fields] if isinstance(output, PagesOutput) else split
    yield from placeholder_faults((*place, "heading"), output.heading, [*headed, *OF_ROUND])
    texts = [((*place, "intro"), output.intro)]
    texts += [((*place, "note", number), note) for number, note in enumerate(output.note)]
    for here, text in texts:
        yield from placeholder_faults(here, text, (*OF_ROUND, *_PHRASES))
        for name in names_in(text) or ():
            yield from _phrase(template, here, output, name)
    for key in ("grand", "count", "remarks", "legend_heading"):
        yield from placeholder_faults((*place, key), getattr(output, key, ""), ())


def _phrase(template: Template, place: Location, output: BaseOutput, name: str) -> Iterator[Fault]:
    if name == "counted" and not (isinstance(output, CountsOutput) and output.columns_by):
        yield Fault(
            place,
            Text(
                '{counted} tæller efter et felt; det kræver kind = "counts" og columns_by',
                '{counted} counts by a field; it needs kind = "counts" and columns_by',
            ),
        )
    if name == "since" and template.packs.progress is None:
        yield Fault(
            place,
            Text(
                "{since} fortæller, hvordan statusser er ændret; skriv [packs.progress]",
                "{since} tells how statuses changed; write [packs.progress]",
            ),
        )
    if name == "remaining" and not (
        isinstance(output, TotalsOutput) and any(row.from_round for row in output.rows)
    ):
        yield Fault(
            place,
            Text(
                "{remaining} fortæller, hvad der mangler i kravet; skriv en række med from_round",
                "{remaining} tells what the requirement lacks; write a row with from_round",
            ),
        )
    if name == "more" and not (
        isinstance(output, CountsOutput | TotalsOutput) and output.rows_by and output.grand
    ):
        yield Fault(
            place,
            Text(
                "{more} sammenligner rækker med slutrækken; skriv rows_by og grand",
                "{more} compares rows with the closing row; write rows_by and grand",
            ),
        )
