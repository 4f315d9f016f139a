"""Options of a command line, as C's getopt has them.  (argparse does more with less.)"""
import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option that is not known, or lacks its argument; .opt says which."""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """([(option, value), ...], the other arguments).  Options end at the first argument that is none, or behind "--".

    shortopts: letters, ":" behind those that take a value.  longopts: names, "=" behind those that do.
    """
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            return found, args[1:]
        args = _take(found, args, shortopts, longopts)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, but options may stand behind other arguments, unless shortopts begins with "+"."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stop = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix("+")
    found, others = [], []
    while args:
        if args[0] == "--":
            return found, others + args[1:]
        if args[0].startswith("-") and args[0] != "-":
            args = _take(found, args, shortopts, longopts)
        elif stop:
            return found, others + args
        else:
            others.append(args[0])
            args = args[1:]
    return found, others


def _take(found, args, shortopts, longopts):
    """Adds the options of args[0]; the arguments left."""
    if args[0].startswith("--"):
        return _take_long(found, args[0][2:], args[1:], longopts)
    return _take_short(found, args[0][1:], args[1:], shortopts)


def _take_long(found, text, args, longopts):
    name, given, value = text.partition("=")
    wants, name = long_has_args(name, longopts)
    if wants and not given:
        if not args:
            raise GetoptError("option --%s requires argument" % name, name)
        value, args = args[0], args[1:]
    elif given and not wants:
        raise GetoptError("option --%s must not have an argument" % name, name)
    found.append(("--" + name, value if wants else ""))
    return args


def long_has_args(opt, longopts):
    """(does it take a value?, its full name) of an option or its unique beginning."""
    possible = [o for o in longopts if o.startswith(opt)]
    if not possible:
        raise GetoptError("option --%s not recognized" % opt, opt)
    if opt in possible:
        return False, opt
    if opt + "=" in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError("option --%s not a unique prefix" % opt, opt)
    return possible[0].endswith("="), possible[0].removesuffix("=")


def _take_short(found, letters, args, shortopts):
    while letters:
        opt, letters = letters[0], letters[1:]
        value = ""
        if short_has_arg(opt, shortopts):
            if not letters:
                if not args:
                    raise GetoptError("option -%s requires argument" % opt, opt)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        found.append(("-" + opt, value))
    return args


def short_has_arg(opt, shortopts):
    """Does this letter want an argument?"""
    at = shortopts.find(opt)
    if at < 0 or opt == ":":
        raise GetoptError("option -%s not recognized" % opt, opt)
    return shortopts.startswith(":", at + 1)
