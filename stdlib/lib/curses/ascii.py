"""Characters of ASCII: their names, and questions about them that take a character or its number."""
__all__ = ["NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "HT", "LF", "NL", "VT", "FF", "CR", "SO", "SI", "DLE", "DC1",
           "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US", "SP", "DEL", "controlnames", "isalnum",
           "isalpha", "isascii", "isblank", "iscntrl", "isdigit", "isgraph", "islower", "isprint", "ispunct", "isspace", "isupper",
           "isxdigit", "isctrl", "ismeta", "ascii", "ctrl", "alt", "unctrl"]

controlnames = ("NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US "
                "SP").split()
globals().update({name: number for number, name in enumerate(controlnames)})
TAB, NL, DEL = 9, 10, 127


def _code(c):
    return ord(c) if isinstance(c, str) else c


def isalnum(c):
    """A letter or digit?"""
    return isalpha(c) or isdigit(c)


def isalpha(c):
    """A letter?"""
    return isupper(c) or islower(c)


def isascii(c):
    """Below 128?"""
    return 0 <= _code(c) <= 127


def isblank(c):
    """A blank or a tab?"""
    return _code(c) in (9, 32)


def iscntrl(c):
    """A control character?"""
    return 0 <= _code(c) <= 31 or _code(c) == 127


def isdigit(c):
    """A digit?"""
    return 48 <= _code(c) <= 57


def isgraph(c):
    """Does it leave ink?"""
    return 33 <= _code(c) <= 126


def islower(c):
    """A small letter?"""
    return 97 <= _code(c) <= 122


def isprint(c):
    """Can it be printed: ink or a blank?"""
    return 32 <= _code(c) <= 126


def ispunct(c):
    """Ink, but no letter or digit?"""
    return isgraph(c) and not isalnum(c)


def isspace(c):
    """White space?"""
    return _code(c) in (9, 10, 11, 12, 13, 32)


def isupper(c):
    """A capital letter?"""
    return 65 <= _code(c) <= 90


def isxdigit(c):
    """A hexadecimal digit?"""
    return isdigit(c) or 65 <= _code(c) <= 70 or 97 <= _code(c) <= 102


def isctrl(c):
    """Is it one of the first 32?"""
    return 0 <= _code(c) < 32


def ismeta(c):
    """Is it beyond ASCII?"""
    return _code(c) > 127


def _mapped(c, function):
    return chr(function(ord(c))) if isinstance(c, str) else function(c)


def ascii(c):
    """The character with its lowest seven bits."""
    return _mapped(c, lambda code: code & 0x7f)


def ctrl(c):
    """The control character of a letter."""
    return _mapped(c, lambda code: code & 0x1f)


def alt(c):
    """The character with its eighth bit."""
    return _mapped(c, lambda code: code | 0x80)


def unctrl(c):
    """Text that can be seen: "^A", "!a"."""
    bits = _code(c)
    low = bits & 0x7f
    text = "^?" if low == 127 else chr(low) if isprint(low) else "^" + chr(low + 64)
    return "!" + text if bits & 0x80 else text
