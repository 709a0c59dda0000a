"""What finance's own list says of the records, and of which it says nothing."""

from templates.template import Template


def given_for(template: Template, field: str) -> tuple[str, ...]:
    """Ids of the fields for whose values finance gives this one."""
    per = template.fields[field].per
    return (per,) if per else template.record.key
