"""compile() under the name it has for programs that look into patterns; the compiler itself is written in C (_re)."""
import _re
from re import _parser
from re._constants import *

__all__ = ["compile"]


def isstring(obj):
    return isinstance(obj, (str, bytes))


def compile(p, flags=0):
    """The Pattern of a text, or of what _parser.parse() made of one."""
    if isinstance(p, _parser.SubPattern):
        p = p.state.str
    return _re.compile(p, int(flags))
