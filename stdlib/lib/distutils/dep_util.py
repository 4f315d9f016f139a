"""What is older than what it is made of?"""
import os

from .errors import DistutilsFileError


def _age(file):
    """When it was written, in whole seconds."""
    return int(os.stat(file).st_mtime)


def newer(source, target):
    """Is the source newer, or no target there?  DistutilsFileError if there is no source."""
    if not os.path.exists(source):
        raise DistutilsFileError("file '%s' does not exist" % os.path.abspath(source))
    if not os.path.exists(target):
        return 1
    return _age(source) > _age(target)


def newer_pairwise(sources, targets):
    """Those sources that are newer() than their targets, and these."""
    if len(sources) != len(targets):
        raise ValueError("'sources' and 'targets' must be same length")
    pairs = [(source, target) for source, target in zip(sources, targets) if newer(source, target)]
    return [source for source, _ in pairs], [target for _, target in pairs]


def newer_group(sources, target, missing="error"):
    """1 if target must be made again.  missing: what a source that is not there means: "error", "ignore" or "newer"."""
    if not os.path.exists(target):
        return 1
    made = _age(target)
    for source in sources:
        if missing != "error" and not os.path.exists(source):
            if missing == "newer":
                return 1
            if missing == "ignore":
                continue
        if _age(source) > made:
            return 1
    return 0
