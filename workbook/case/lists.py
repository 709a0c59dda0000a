"""The allowed values of a form's choices: from the template, or from the round."""

from workbook.round.cases import CaseRound


def list_texts(round_: CaseRound, name: str) -> tuple[str, ...]:
    """The values of the list as they stand in cells; KeyError where there is no such list."""
    config = round_.config
    if name == "committees":
        return tuple(entry.name for entry in config.committees)
    if name == "centres":
        return tuple(entry.name for entry in config.centres)
    if name == "frames":
        others = tuple(block.unspecified for block in round_.template.form.frames)
        return (*(frame.label for frame in config.frames), *others)
    return round_.template.lists[name].texts
