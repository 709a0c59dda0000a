"""The command line: parse, plan, call, report, exit code; one module, as the owner fixed it.

Nothing heavy is imported at the top: each command imports what it uses.
"""

import gc
import os
import sys
from collections.abc import Sequence
from errno import EINVAL, EPIPE
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING, Literal, NoReturn

import click

from templates.errors import NoInput, OperatorError
from templates.system_words import reason_of
from templates.text import Language, Said, Text, said_in

if TYPE_CHECKING:
    from datetime import datetime

    from validate.engine import Validation
    from workbook.edition.merge import MergedFiles
    from workbook.round.model import Round

BUG = 70
INTERRUPTED = 130
FINDINGS = 1
_THERE = Text("Angiv en fil eller mappe, der findes.", "Name a file or folder that is there.")
_LOOP = "Symlink loop"  # what pathlib says of links that lead to each other
_FEW = 20  # files that leave hardly any garbage

_EXISTING = click.Path(path_type=Path)
# validate.reporters has the formats of findings; a test holds them equal.
_FORMATS = click.Choice(["text", "json", "jsonl", "html", "xlsx", "sarif"])
_TEXT_OR_JSON = click.Choice(["text", "json"])
_RULES = click.Choice(["text", "json", "html"])
_BY_ENDING = "Without it the ending of -o decides; else text."
_LANGUAGES = click.Choice(["da", "en"])
_ROUND = (
    "source",
    "round_folder",
    "folder",
    "paths",
    "name",
    "before",
)  # arguments that lead to a round


class _Command(click.Command):
    """A command whose operator is told in her own language what she can put right."""

    def invoke(self, context: click.Context) -> object:
        """What the command returns."""
        try:
            return super().invoke(context)
        except OperatorError as error:
            error.language = _language_of(context)
            raise


class _Commands(click.Group):
    command_class = _Command


def _language_of(context: click.Context) -> Language:
    """That of `--lang`, else of the round that the arguments lead to, else the system's."""
    from workbook.round.language import language_of, system_language

    asked = context.params.get("lang") or context.meta.get("lang")
    if asked:
        return "en" if asked == "en" else "da"
    given = (context.params.get(name) for name in _ROUND)
    place = next((one for one in given if one), None)
    if place is None:
        return system_language()
    return language_of(Path(place[0] if isinstance(place, tuple) else place))


def _keep_language(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        context.meta["lang"] = value


_lang = click.option(
    "--lang",
    type=_LANGUAGES,
    expose_value=False,
    callback=_keep_language,
    help="Language of messages; the round's without it.",
)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 nothing found at or above --fail-on; 1 findings; 2 could not do it; "
    "3 no input found; 70 a bug; 130 interrupted.",
)
@click.version_option(package_name="budgetrunde", message="%(prog)s %(version)s")
def app() -> None:
    """Generate, validate and merge the workbooks of a municipality's budget round.

    A round folder holds runde.toml (settings), for a follow-up aftale.xlsx (the agreement's items),
    udsendt/ (what was sent), indkommet/ (what came back) and samlet/ (what the council reads).
    """


@app.command()
@click.argument("folder", type=_EXISTING, default=Path("demo"), metavar="[DIR]")
@click.option(
    "--sample",
    type=click.Choice(["ishoj-2024", "ballerup-2019", "hoje-taastrup-2026", "kl-2024"]),
    default="ishoj-2024",
    show_default=True,
    help="The follow-up of an agreement, a round of forms, or a round of rows that centres add.",
)
@_lang
def demo(folder: Path, sample: str) -> None:
    """Run a whole round on bundled real data."""
    from samples.demo import run_demo

    run_demo(folder, click.echo, sample, _language_of(click.get_current_context()))


@app.command()
@click.argument("folder", type=_EXISTING, metavar="DIR")
@click.option("--template", metavar="ID", help="Of the template; opfolgning without it.")
@click.option(
    "--from",
    "source",
    type=_EXISTING,
    metavar="ROUND",
    help="The round before: its settings and list, with its answers as the earlier ones.",
)
@click.option("--round", "label", metavar="NAME", help='Such as "November 2026"; else this month.')
@_lang
def init(folder: Path, template: str | None, source: Path | None, label: str | None) -> None:
    """Make a new round folder DIR that runs as it is."""
    from datetime import date

    from workbook.start.folder import scaffold
    from workbook.start.following import scaffold_after

    if source is not None and template is not None:
        raise OperatorError(
            Text(
                "--from følger den forrige rundes skabelon; --template nævner en anden.",
                "--from takes the template of the earlier round; --template names another.",
            ),
            Text("Udelad den ene.", "Leave one of them out."),
        )
    today = date.today()  # noqa: DTZ011 - the calendar day where the office sits
    files = (
        scaffold(folder, template or "opfolgning", today, label)
        if source is None
        else scaffold_after(source, folder, today, label)
    )
    for path in files:
        click.echo(path)
    if source is not None:
        _say(
            Text(
                f"round, issued og deadline er nye; alt andet i runde.toml er som i {source}: år, "
                "centre, grunde til alvor.",
                f"round, issued and deadline are new; all else in runde.toml is as in {source}: "
                "years, centres, reasons of severities.",
            )
        )
    command = f"budgetrunde generate {folder}"
    _say(Text(f"Ret filerne, og kør så: {command}", f"Edit the files, then run: {command}"))


@app.command()
@click.argument("round_folder", type=_EXISTING, metavar="ROUND")
@click.option("--centre", "centres", multiple=True, metavar="CODE", help="Only this centre.")
@click.option("--out", type=_EXISTING, metavar="DIR", help="Instead of ROUND/udsendt.")
@click.option(
    "--blank",
    "--cases",
    "blank",
    type=click.IntRange(1),
    metavar="N",
    help="How many blank forms or rows each workbook has, where centres add them; "
    "as many as the template says without it. (--cases is its old name.)",
)
@_lang
def generate(
    round_folder: Path, centres: Sequence[str], out: Path | None, blank: int | None
) -> None:
    """Write one workbook for each centre."""
    from validate.inputs import check_output
    from validate.severities import check_severities
    from workbook.generate import generate as write_round
    from workbook.round.load import load_round

    round_ = load_round(round_folder)
    _note(round_.notes)
    check_severities(round_)
    if out is not None:
        check_output(out, round_)
    result = write_round(round_, centres, out, blank=blank)
    for sent in result.files:
        click.echo(result.folder / sent.file)
    for centre in result.skipped:
        _say(
            Text(
                f"{centre} har ingen punkter og får ingen projektmappe.",
                f"{centre} has no items and gets no workbook.",
            )
        )
    if result.renewed:
        named = ", ".join(result.renewed)
        _say(
            Text(
                f"Ikke længere som før; send igen til {named}.",
                f"No longer what was written before; send again to {named}.",
            )
        )


@app.command(name="import")
@click.argument("file", type=_EXISTING, metavar="FILE")
@click.argument("round_folder", type=_EXISTING, metavar="ROUND")
@click.option(
    "--mapping",
    type=_EXISTING,
    metavar="FILE",
    help="Instead of ROUND's own, such as aftale-kolonner.toml; proposed where it is not there.",
)
@click.option("--force", is_flag=True, help="Replace a list that is there.")
@_lang
def import_(file: Path, round_folder: Path, mapping: Path | None, force: bool) -> None:
    """Make the round's list of a list that the office has.

    FILE is xlsx, csv or json. The first run writes a file into ROUND that says which of its
    columns is which of the list's, for you to correct. The next run writes the list, such as
    aftale.xlsx, or tells each value that does not fit, at its cell.
    """
    from workbook.intake.run import import_list
    from workbook.intake.told import told_lines

    result = import_list(file, round_folder, mapping, force=force)
    if result.path is not None:
        click.echo(result.path)
    for line in told_lines(result, file, round_folder, _language_of(click.get_current_context())):
        click.echo(line, err=True)
    if result.problems:
        raise click.exceptions.Exit(FINDINGS)


@app.command()
@click.argument("paths", nargs=-1, required=True, type=_EXISTING, metavar="PATH...")
@click.option("--round", "round_folder", type=_EXISTING, metavar="DIR", help="The round folder.")
@click.option("--format", "format_", type=_FORMATS, help=_BY_ENDING)
@click.option("-o", "--output", type=_EXISTING, metavar="FILE", help="Instead of stdout.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="The severity from which the exit code is 1.",
)
@click.option("--lang", type=_LANGUAGES, help="Language of findings.")
@click.option(
    "--return-copies",
    type=_EXISTING,
    metavar="DIR",
    help="Write a marked copy and an e-mail for each centre with something to mend.",
)
@click.option(
    "--reply-by",
    "reply_by",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day that the e-mails name; else the deadline, unless it is past.",
)
@click.option("--jobs", type=int, metavar="N", help="Read with N workers, however few the files.")
def validate(
    paths: Sequence[Path],
    round_folder: Path | None,
    format_: str | None,
    output: Path | None,
    fail_on: str,
    lang: str | None,
    return_copies: Path | None,
    reply_by: "datetime | None",
    jobs: int | None,
) -> None:
    """Find what is wrong in returned workbooks.

    PATH is a workbook, a folder of them, or a round folder.
    """
    gc.disable()  # what is imported stays: to look for garbage in it takes a tenth of a short run
    from dataclasses import replace
    from datetime import date

    from validate.finding import Level
    from validate.inputs import check_output
    from validate.reporters import FORMATS, render
    from validate.reporters.ending import format_of
    from validate.reporters.summary import summary_lines
    from validate.returns.reply import day_of_reply
    from workbook.round.folder import find_round
    from workbook.round.load import load_round

    round_ = load_round(round_folder or find_round(paths[0]))
    _note(round_.notes)
    if output is not None:
        check_output(output, round_, paths)
    shown = format_of(format_, output, FORMATS)
    language = "en" if lang == "en" else "da" if lang == "da" else round_.config.language
    keep = return_copies is not None and language == "da"
    today = date.today()  # noqa: DTZ011 - the calendar day where the office sits
    day = day_of_reply(round_.config, reply_by.date() if reply_by else None, today)
    if reply_by is not None and return_copies is None:
        raise click.UsageError("--reply-by is for the mails of --return-copies.")
    validation = _validate(round_, paths, language, jobs, keep=keep)
    if output is not None:
        check_output(output, round_, [view.path for view in validation.views])
    if return_copies is not None:
        from validate.returns.copies import return_copies as write_copies

        # the workbooks and their mails are in Danish, whatever the report is in
        told = validation if language == "da" else _validate(round_, paths, "da", jobs, keep=True)
        for path in write_copies(round_, told, return_copies, reply_by=day):
            click.echo(path, err=True)
    report = replace(validation.report, home=output.parent) if output else validation.report
    _write(render(report, shown, language), output)
    if len(report.files) > 1 and sys.stderr.isatty() and (output or shown != "text"):
        for line in summary_lines(validation.report, language):
            click.echo(line, err=True)
    if validation.report.at_least(Level(fail_on)):
        raise click.exceptions.Exit(FINDINGS)


@app.command()
@click.argument("round_folder", type=_EXISTING, metavar="ROUND")
@click.option("--partial", is_flag=True, help="Print items not delivered as such.")
@click.option("--out", type=_EXISTING, metavar="DIR", help="Instead of ROUND/samlet.")
@click.option(
    "--formats",
    metavar="LIST",
    help="Such as xlsx,json; all without it. council.json is always written.",
)
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Of the edition; else [edition] date of runde.toml, else today.",
)
@_lang
def merge(
    round_folder: Path,
    partial: bool,
    out: Path | None,
    formats: str | None,
    day: "datetime | None",
) -> None:
    """Assemble the council's edition, all or nothing.

    Reads ROUND/indkommet. While errors stand, they are listed and nothing is written. An edition
    that somebody has edited is left, and the new one written beside it. A format that cannot be
    made is told and left out; the exit code is then 2, and the others are written.
    """
    from datetime import date

    from validate.assemble import assemble, hindrances, without_answer
    from validate.finding import Level
    from validate.inputs import check_output
    from validate.reporters.text import render_findings
    from workbook.edition.day import day_of_edition
    from workbook.edition.formats import formats_named
    from workbook.naming import base_name
    from workbook.path_length import check_lengths
    from workbook.round.load import load_round

    wanted = formats_named(formats)
    round_ = load_round(round_folder)
    _note(round_.notes)
    if out is not None:
        check_output(out, round_)
    check_lengths([(out or round_.merged) / f"{base_name(round_.config)}.xlsx"])
    today = date.today()  # noqa: DTZ011 - the calendar day where the office sits
    of_edition = day_of_edition(round_.config, day.date() if day else None, today)
    language = _language_of(click.get_current_context())
    validation = _validate(round_, [round_.received], language)
    errors = hindrances(validation, partial=partial)
    if errors:
        _say(
            Text(
                "Intet er samlet, så længe disse fejl står:",
                "Nothing is merged while these errors stand:",
            )
        )
        for line in render_findings(validation.report, errors, language):
            click.echo(line, err=True)
        raise click.exceptions.Exit(FINDINGS)
    lacking = without_answer(round_, validation)
    if lacking:
        numbers = ", ".join(lacking)
        _say(
            Text(f"Ikke afleveret: punkt {numbers}.", f"Not delivered: items {numbers}."),
        )
        if not partial:
            _say(
                Text(
                    "Intet er samlet; --partial skriver dem som ikke afleveret.",
                    "Nothing is merged; --partial prints them as not delivered.",
                )
            )
            raise click.exceptions.Exit(FINDINGS)
    merged = assemble(round_, validation, out or round_.merged, day=of_edition, formats=wanted)
    _tell_merged(merged, round_folder)
    warnings = validation.report.count(Level.WARNING)
    if warnings:
        _say(
            Text(
                f"Samlet, med {warnings} at se efter; budgetrunde validate viser dem.",
                f"Merged with {warnings} warnings; budgetrunde validate lists them.",
            )
        )
    if merged.left_out:
        raise click.exceptions.Exit(OperatorError.exit_code)


def _tell_merged(merged: "MergedFiles", round_folder: Path) -> None:
    """Tells what was written, and on stderr what was not."""
    for path in merged.paths:
        click.echo(path)
    for edited, beside in merged.edited.items():
        new = beside.name
        _say(
            Text(
                f"{edited} er ikke, som merge skrev den, og er ikke rørt; den nye udgave er {new}.",
                f"{edited} is not as merge wrote it, and was left; the new edition is {new}.",
            )
        )
        if edited.suffix == ".xlsx":
            command = f'budgetrunde reconcile "{edited}" "{round_folder}"'
            _say(Text(f"Se forskellene: {command}", f"What differs: {command}"))
    for path in merged.older:
        _say(
            Text(
                f"{path} er fra en tidligere merge, og er ikke rørt.",
                f"{path} is of an earlier merge, and was left as it is.",
            )
        )
    for one in merged.left_out:
        _say(
            Text(
                f"Ikke skrevet som {one.format}: {one.reason.da}",
                f"Not written as {one.format}: {one.reason.en}",
            )
        )
        if one.hint.en:
            _say(one.hint)


@app.command()
@click.argument("council", type=_EXISTING, metavar="COUNCIL.xlsx")
@click.argument("round_folder", type=_EXISTING, metavar="ROUND")
@click.option("--format", "format_", type=_TEXT_OR_JSON, help=_BY_ENDING)
@click.option("-o", "--output", type=_EXISTING, metavar="FILE", help="Instead of stdout.")
@click.option("--lang", type=_LANGUAGES, help="Language of the report.")
def reconcile(
    council: Path, round_folder: Path, format_: str | None, output: Path | None, lang: str | None
) -> None:
    """Compare a council version with the centres' files.

    COUNCIL.xlsx may have been edited by hand. Every figure, total, status and remark is compared
    with what the workbooks in ROUND/indkommet say.
    """
    from validate.inputs import check_output
    from validate.reconcile.run import RENDERERS
    from validate.reconcile.run import reconcile as hold_against
    from validate.reporters.ending import format_of
    from workbook.round.load import load_round

    round_ = load_round(round_folder)
    _note(round_.notes)
    if output is not None:
        check_output(output, round_, [council])
    shown = format_of(format_, output, tuple(RENDERERS))
    language: Literal["da", "en"] = "en" if (lang or round_.config.language) == "en" else "da"
    result = hold_against(round_, council)
    _write(RENDERERS[shown](result, language), output)
    if result.differences:
        raise click.exceptions.Exit(FINDINGS)


@app.command()
@click.option("--format", "format_", type=_RULES, default="text", show_default=True)
@click.option("--lang", type=_LANGUAGES, help="Of the text; English without it.")
def rules(format_: str, lang: str | None) -> None:
    """List the rules of validate."""
    from validate.catalogue import rules_json, rules_text
    from validate.danish_rules import danish_rules_text

    if format_ == "html":
        from validate.rules_html import rules_html

        _write(rules_html())
        return
    if format_ == "json":
        _write(rules_json())
    else:
        _write(danish_rules_text() if lang == "da" else rules_text())


@app.command()
@click.argument("code")
@click.option("--format", "format_", type=_TEXT_OR_JSON, default="text", show_default=True)
@click.option("--lang", type=_LANGUAGES, help="Of the text; English without it.")
def explain(code: str, format_: str, lang: str | None) -> None:
    """Explain one rule: what it finds, why, and what to do."""
    from validate.catalogue import explain_json, explain_text
    from validate.danish_rules import danish_explained

    if format_ == "json":
        _write(explain_json(code))
    else:
        _write(danish_explained(code) if lang == "da" else explain_text(code))


@app.group(cls=_Commands)
def template() -> None:
    """Show and check templates."""


@template.command(name="list")
def list_() -> None:
    """List the bundled templates."""
    from templates.load import heading_of, template_ids

    for name in template_ids():
        click.echo(f"{name}\t{heading_of(name).summary}")


@template.command()
@click.argument("name", metavar="TEMPLATE")
@click.option("--sheets", is_flag=True, help="Draw the sheets of the workbook instead.")
def show(name: str, sheets: bool) -> None:
    """Print the template's TOML, ready to copy and change, or draw its sheets."""
    from templates.load import load_template, template_path

    if sheets:
        from templates.drawing import drawing

        _write(drawing(load_template(name)))
        return
    _write(template_path(name).read_text(encoding="utf-8"))


@template.command()
@click.argument("name", metavar="TEMPLATE")
@_lang
def check(name: str) -> None:
    """Check a template (id, file or folder) and list every problem with its line."""
    from templates.load import heading_of

    found = heading_of(name)
    click.echo(f"{found.id} version {found.version} ({found.hash}) is valid.")


@template.command()
@click.argument("before", metavar="BEFORE")
@click.argument("after", metavar="AFTER")
def diff(before: str, after: str) -> None:
    """Say what differs between two templates, and what becomes of workbooks already sent."""
    from templates.difference import difference_text
    from templates.load import load_template

    _write(difference_text(load_template(before), load_template(after)))


@template.command()
@click.argument("name", metavar="TEMPLATE")
def upgrade(name: str) -> None:
    """Print a template of the first edition (id, file or folder) in the second."""
    from templates.upgrade import upgraded

    _write(upgraded(name))


@template.command()
def schema() -> None:
    """Print the JSON Schema of a template, for editors."""
    from templates.json_schema import schema_text

    _write(schema_text())


def _note(notes: Sequence[Said]) -> None:
    """Tells the operator what counts in finance's lists and is not seen there."""
    for note in notes:
        _say(note)


def _say(said: Said) -> None:
    """Tells the operator, in her language; texts of her files may stand in it."""
    from workbook.typed import on_one_line

    language = _language_of(click.get_current_context())
    click.echo(on_one_line(said_in(said, language)), err=True)


def _validate(
    round_: "Round",
    paths: Sequence[Path],
    language: str,
    jobs: int | None = None,
    *,
    keep: bool = False,
) -> "Validation":
    from validate.engine import validate as run_rules
    from validate.inbox import read_inbox
    from validate.progress import shown

    here = round_.folder.resolve()
    places = [round_.received if path.resolve() == here else path for path in paths]
    missing = [path for path in places if path == round_.received and not path.exists()]
    if missing:
        raise NoInput(
            Text(f"Der er ingen mappe {missing[0]}.", f"There is no folder {missing[0]}."),
            _put_files(round_.received),
        )
    inbox = read_inbox(places)
    if not inbox.files:
        raise NoInput(_no_workbook(places, len(inbox.others)), _put_files(round_.received))
    if len(inbox.files) > _FEW:
        gc.enable()
    with shown(sys.stderr) as progress:
        return run_rules(
            round_,
            inbox,
            "en" if language == "en" else "da",
            jobs=jobs,
            progress=progress,
            keep=keep,
        )


def _no_workbook(places: Sequence[Path], others: int) -> Text:
    """That the places have no workbook, but perhaps other files."""
    where = ", ".join(str(path) for path in places)
    if not others:
        return Text(f"Der er ingen projektmappe i {where}.", f"No workbook is found in {where}.")
    files = (
        "1 other file is no workbook" if others == 1 else f"{others} other files are no workbooks"
    )
    return Text(
        f"Der er ingen projektmappe i {where}; "
        f"{others} {'anden fil' if others == 1 else 'andre filer'} er ikke projektmapper.",
        f"No workbook is found in {where}; {files}.",
    )


def _put_files(folder: Path) -> Text:
    return Text(
        f"Læg de indkomne projektmapper i {folder}.", f"Put the returned workbooks into {folder}."
    )


def _write(payload: str | bytes, output: Path | None = None) -> None:
    """Writes to a file, or to stdout: as UTF-8 with plain line ends, whatever the console has."""
    if output is not None:
        from workbook.files import write_file

        write_file(output, payload.encode() if isinstance(payload, str) else payload)
        return
    stream = sys.stdout
    if stream.isatty():
        if isinstance(payload, bytes):
            raise OperatorError(
                Text(
                    "Formatet er ikke tekst, der kan vises her.",
                    "This format is no text for a terminal.",
                ),
                Text("Angiv en fil med -o.", "Name a file with -o."),
            )
        click.echo(payload, nl=False)
        return
    try:
        stream.flush()
        stream.buffer.write(payload.encode() if isinstance(payload, str) else payload)
        stream.buffer.flush()
    except OSError as error:
        if error.errno not in (EPIPE, EINVAL):  # the second is what Windows says
            raise
        _leave_stdout()  # whoever reads has read enough; the exit code is still ours to give


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """The entry point: every way out has its exit code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever called: then what is said goes nowhere
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console without “ shows ? and goes on
    try:
        sys.exit(_run(arguments))
    finally:
        gc.enable()


def _run(arguments: Sequence[str] | None) -> int:
    try:
        result = app.main(arguments, prog_name="budgetrunde", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except (KeyboardInterrupt, click.Abort):
        _say_to_all(
            "Afbrudt; intet er halvt skrevet.", "Interrupted; nothing half-written is left."
        )
        return INTERRUPTED
    except SystemExit as leaving:
        if not isinstance(leaving.__context__, BrokenPipeError):
            raise
        _leave_stdout()  # click leaves so where nobody reads on
        return 0
    except (OperatorError, OSError) as error:
        return _explain(error)
    except Exception as error:  # noqa: BLE001 - the one top handler: a bug ends with a log
        return _unforeseen(error)
    return result if isinstance(result, int) else 0


def _unforeseen(error: Exception) -> int:
    """Tells of a bug, and returns the exit code; links in a ring are the operator's to mend."""
    if isinstance(error, RuntimeError) and str(error).startswith(_LOOP):
        return _explain(OperatorError(Text(f"{error}.", f"{error}."), _THERE))
    log = _write_log()
    _say_to_all(
        f"Det er en fejl i budgetrunde. Se: {log}", f"This is a bug in budgetrunde. Details: {log}"
    )
    return BUG


def _say_to_all(danish: str, english: str) -> None:
    """Tells in the system's language what has no round."""
    from workbook.round.language import system_language

    click.echo(Text(danish, english).in_language(system_language()), err=True)


def _leave_stdout() -> None:
    """Sends what cannot be written to nowhere: Python would fail over it once more at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explain(error: OperatorError | OSError) -> int:
    """Tells the operator, and returns the exit code.

    What the system refuses (the disk, the network, the rights) is nothing that code could mend.
    """
    if isinstance(error, OSError):
        _leave_stdout()
        place = f"{error.filename}: " if error.filename else ""
        reason = reason_of(error)
        error = OperatorError(Text(f"{place}{reason.da}.", f"{place}{reason.en}."))
    from workbook.typed import on_one_line, visible

    # paths and texts of files stand in them
    told = error.told(error.language)
    click.echo(f"budgetrunde: {on_one_line(told.message)}", err=True)
    for problem in told.problems:
        click.echo(indent(visible(problem), "  "), err=True)
    if told.hint:
        click.echo(told.hint, err=True)
    return error.exit_code


def _write_log() -> str:
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", prefix="budgetrunde-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        traceback.print_exc(file=log)
        return log.name


if __name__ == "__main__":
    main()
