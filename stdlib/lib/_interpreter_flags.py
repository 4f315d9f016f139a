"""The options that this interpreter was started with, as arguments for another one."""
import sys

__all__ = ["arguments", "optimization"]

_LETTERS = (("dont_write_bytecode", "B"), ("no_site", "S"), ("verbose", "v"), ("bytes_warning", "b"), ("quiet", "q"))
_ISOLATION = (("ignore_environment", "E"), ("no_user_site", "s"), ("safe_path", "P"))
_X_OPTIONS = "faulthandler", "tracemalloc", "importtime", "frozen_modules", "showrefcount", "utf8"
_OF_BYTES = {1: "default::BytesWarning", 2: "error::BytesWarning"}      # what -b and -bb say by themselves


def optimization():
    level = sys.flags.optimize
    return ["-" + "O" * level] if level > 0 else []


def arguments():
    flags = sys.flags
    found = optimization()
    found += ["-" + letter * getattr(flags, name) for name, letter in _LETTERS if getattr(flags, name) > 0]
    if flags.isolated:
        found.append("-I")
    else:
        found += ["-" + letter for name, letter in _ISOLATION if getattr(flags, name)]
    found += ["-W" + option for option in _warnings(flags)]
    if getattr(flags, "dev_mode", False):
        found += ["-X", "dev"]
    for name in _X_OPTIONS:
        value = sys._xoptions.get(name)
        if value is not None:
            found += ["-X", name if value is True else f"{name}={value}"]
    return found


def _warnings(flags):
    """What -W said: sys.warnoptions also has what follows from other options."""
    options = sys.warnoptions[:]
    implied = ["default"] if getattr(flags, "dev_mode", False) else []
    if flags.bytes_warning:
        implied.append(_OF_BYTES[min(flags.bytes_warning, 2)])
    for option in implied:
        if option in options:
            options.remove(option)
    return options
