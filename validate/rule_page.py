"""One rule as people read it: its documentation in parts, its texts with readable places."""

import inspect
import re
import string
from types import ModuleType
from typing import Final

from templates.frozen import frozen
from validate.rules import rule_of
from validate.stage import Stage
from validate.text import Language, Text

HEADINGS: Final = ("What", "Why", "Mend", "Live")

_STAGES: Final = {
    Stage.FILE: "file: can it be opened",
    Stage.IDENTITY: "identity: is it the workbook that was sent",
    Stage.SHEET: "sheet: do its sheets, columns, rows and locked cells stand",
    Stage.CELL: "cell: is each answer a possible answer",
    Stage.ITEM: "item: do the answers of one item or case fit together",
    Stage.ROUND: "round: do the files of all centres fit together",
}
# What the places of the texts are filled with.
PLACES: Final = {
    "of": Text("punkt eller felt", "item or field"),
    "value": Text("værdi", "value"),
    "label": Text("felt", "field"),
    "header": Text("overskrift", "header"),
    "heading": Text("overskrift", "heading"),
    "cell": Text("celle", "cell"),
    "cells": Text("celler", "cells"),
    "condition": Text("betingelsen", "the condition"),
    "row": Text("række", "row"),
    "sheet": Text("ark", "sheet"),
    "file": Text("fil", "file"),
    "centre": Text("center", "centre"),
    "case": Text("sag", "case"),
    "year": Text("år", "year"),
    "unit": Text("enhed", "unit"),
    "limit": Text("grænse", "limit"),
    "items": Text("punkter", "items"),
    "names": Text("navne", "names"),
    "earlier": Text("tidligere", "earlier one"),
    "edition": Text("udgave", "edition"),
    "expected": Text("det rigtige", "right one"),
    "found": Text("det fundne", "what was found"),
    "sent": Text("det sendte", "what was sent"),
    "now": Text("det nye", "what stands there now"),
    "what": Text("fejlen", "the fault"),
    "remedy": Text("råd", "advice"),
    "mend": Text("råd", "advice"),
    "split": Text("hvordan de deles", "how to split them"),
    "hint": Text("råd", "advice"),
    "fix": Text("råd", "advice"),
    "record": Text("punktet", "the item"),
    "Record": Text("Punktet", "The item"),
    "many": Text("punkter", "items"),
    "field": Text("felt", "field"),
    "fields": Text("felter", "fields"),
    "amount": Text("beløb", "amount"),
    "years": Text("år", "years"),
    "where": Text("sted", "place"),
    "the": Text("punktet", "the item"),
    "answer": Text("svaret", "an answer"),
    "answers": Text("svar", "answers"),
    "asked": Text("svarene", "the answers"),
    "act": Text("svar", "answer"),
    "allowed": Text("det tilladte", "what is allowed"),
    "area": Text("område", "area"),
    "areas": Text("områder", "areas"),
    "at": Text("sted", "place"),
    "beside": Text("det ved siden af", "what stands beside"),
    "change": Text("ændringen", "the change"),
    "changes": Text("ændringerne", "the changes"),
    "code": Text("kode", "code"),
    "columns": Text("kolonner", "columns"),
    "control": Text("ark", "sheet"),
    "counts": Text("følgen", "what becomes of it"),
    "costs": Text("udgifter", "costs"),
    "count": Text("antal", "number of them"),
    "default": Text("det, der ellers gælder", "what else holds"),
    "effects": Text("virkninger", "effects"),
    "example": Text("eksempel", "example"),
    "first": Text("den første", "the first"),
    "after": Text("det ene", "the one"),
    "before": Text("det andet", "the other"),
    "fold": Text("det øvrige", "the rest"),
    "noun": Text("punkt", "item"),
    "times": Text("antal", "number"),
    "when": Text("dengang", "that time"),
    "goal": Text("det ønskede", "what is wanted"),
    "given": Text("det oplyste", "what is given"),
    "groups": Text("grupper", "groups"),
    "inputs": Text("tallene", "the inputs"),
    "keys": Text("nøgler", "keys"),
    "kind": Text("slags", "kind"),
    "lacks": Text("det, der mangler", "what is lacking"),
    "lead": Text("centret, der svarer", "the answering centre"),
    "length": Text("længde", "length"),
    "letter": Text("bogstav", "letter"),
    "lines": Text("linjer", "lines"),
    "link": Text("link", "link"),
    "lost": Text("det tabte", "what is lost"),
    "name": Text("navn", "name"),
    "named": Text("det nævnte", "what is named"),
    "net": Text("netto", "net"),
    "not_one": Text("en mulighed i", "a choice of"),
    "nothing_new": Text("intet nyt", "nothing new"),
    "number": Text("tal", "number"),
    "numbered": Text("punkter", "items"),
    "numbers": Text("numre", "numbers"),
    "one": Text("punkt", "item"),
    "or_clear": Text(" eller råd", " or advice"),
    "other": Text("det andet", "the other"),
    "other_status": Text("det andets status", "the other's status"),
    "others": Text("de andre", "the others"),
    "own": Text("eget", "own"),
    "per": Text("gruppe", "group"),
    "piece": Text("stykke", "piece"),
    "quote": Text("citat", "quote"),
    "round": Text("runde", "round"),
    "rows": Text("rækker", "rows"),
    "date": Text("dato", "date"),
    "read": Text("det, der læses", "what is read"),
    "said": Text("det, der stod", "what was said"),
    "savings": Text("besparelser", "savings"),
    "second": Text("den anden", "the second"),
    "share": Text("andel", "share"),
    "start": Text("stedet", "the place"),
    "status": Text("status", "status"),
    "subject": Text("emne", "subject"),
    "sum": Text("sum", "sum"),
    "texts": Text("tekster", "texts"),
    "title": Text("titel", "title"),
    "total": Text("total", "total"),
    "wanted": Text("det ventede", "what is expected"),
    "why": Text("grund", "reason"),
    "choose": Text("ramme", "frame"),
    "chosen": Text("det valgte", "what is chosen"),
    "cost": Text(" mere råd", " more advice"),
    "or_quarter": Text(" eller kvartal", " or quarter"),
    "parts": Text("dele", "parts"),
    "right": Text("det rigtige", "right one"),
    "shown": Text("det viste", "what is shown"),
}


@frozen
class RulePage:
    """What the catalogue says of one rule.

    Attributes:
        name: in English, as a report of programs has it.
        danish: the name in Danish.
        severity: error, warning or info, as a round has it that does not change it.
        stage: when the rule runs, in words.
        since: the version that brought it.
        title: the fault in one sentence.
        what: what the rule finds.
        why: why it matters.
        mend: what to do about it.
        live: whether the workbook shows the fault while it is filled in.
        message: what a finding says, with ``‹places›`` that it fills in.
        fix: what a finding advises, likewise.
        fixed: whether no round may change the severity.
    """

    code: str
    name: str
    danish: str
    severity: str
    stage: str
    since: str
    title: str
    what: str
    why: str
    mend: str
    live: str
    message: str
    fix: str
    fixed: bool


def rule_page(module: ModuleType, language: Language) -> RulePage:
    """The page of the rule in this module, its message and fix in the language."""
    rule = rule_of(module)
    title, parts = _parts(documentation(module))
    return RulePage(
        code=rule.code,
        name=rule.name,
        danish=rule.danish,
        severity=rule.severity.value,
        stage=_STAGES[rule.stage],
        since=rule.since,
        title=title,
        what=parts["What"],
        why=parts["Why"],
        mend=parts["Mend"],
        live=parts["Live"],
        message=_readable(rule.message, language),
        fix=_readable(rule.fix, language),
        fixed=rule.fixed,
    )


def _parts(text: str) -> tuple[str, dict[str, str]]:
    """The documentation's first sentence, and the text below each of its headings."""
    either = "|".join(HEADINGS)
    title, *rest = re.split(rf"^({either}):", text, flags=re.MULTILINE)
    plain = [" ".join(part.split()).replace("``", "`") for part in (title, *rest)]
    return plain[0], dict(zip(plain[1::2], plain[2::2], strict=True))


def _readable(text: Text, language: Language) -> str:
    """The text with its places named as people call them."""
    shown = []
    for literal, place, _, _ in string.Formatter().parse(text.in_language(language)):
        shown.append(literal)
        if place is not None:
            shown.append(f"‹{PLACES[place].in_language(language)}›")
    return "".join(shown)


def documentation(module: ModuleType) -> str:
    """The rule's page: its module's docstring."""
    return inspect.cleandoc(module.__doc__ or "")
