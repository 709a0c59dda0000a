"""Why the system does not give a file, in both languages."""

import errno

from templates.text import Text

NOT_ORDINARY = "it is no ordinary file"
_REASONS = {
    errno.ENOENT: Text("den findes ikke", "it does not exist"),
    errno.EACCES: Text("adgang nægtet", "permission denied"),
    errno.EPERM: Text("adgang nægtet", "permission denied"),
    errno.EISDIR: Text("det er en mappe", "it is a folder"),
    errno.ENOTDIR: Text("en del af stien er ikke en mappe", "a part of the path is no folder"),
    errno.ELOOP: Text("genveje peger på hinanden", "links lead to each other"),
    errno.ENAMETOOLONG: Text("stien er for lang", "the path is too long"),
}


def reason_of(error: OSError) -> Text:
    """What the system says, in words of ours where it is known."""
    said = error.strerror or str(error)
    if said == NOT_ORDINARY:
        return Text("det er ikke en almindelig fil", NOT_ORDINARY)
    found = _REASONS.get(error.errno or 0)
    return Text(found.da if found else said, said)
