"""Conventions of a language: here always those of the C locale, with UTF-8 as the encoding.

gilt does not change C's locale, so that numbers are written alike everywhere.  setlocale accepts the names of that one
locale and what the environment asks for (""), and refuses others as on a system where they are not installed.
"""
import os
import re
import sys

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "resetlocale", "localeconv",
           "strcoll", "strxfrm", "str", "atof", "atoi", "format", "format_string", "currency", "normalize", "delocalize", "localize",
           "getencoding", "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX"]

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

_str = str


class Error(Exception):
    """unsupported locale setting"""


Error.__module__ = "locale"

_names = {"C", "POSIX", "C.UTF-8", "C.utf8"}
_current = dict.fromkeys(range(6), "C")
_current[LC_CTYPE] = "C.UTF-8"


def _of_environment(category):
    names = {LC_CTYPE: "LC_CTYPE", LC_NUMERIC: "LC_NUMERIC", LC_TIME: "LC_TIME", LC_COLLATE: "LC_COLLATE",
             LC_MONETARY: "LC_MONETARY", LC_MESSAGES: "LC_MESSAGES"}
    for variable in ("LC_ALL", names.get(category, "LC_CTYPE"), "LANG"):
        if os.environ.get(variable):
            return os.environ[variable]
    return "C"


_TITLES = "LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES"


def _shown():
    values = set(_current.values())
    if len(values) == 1:
        return values.pop()
    rest = ";LC_PAPER=C;LC_NAME=C;LC_ADDRESS=C;LC_TELEPHONE=C;LC_MEASUREMENT=C;LC_IDENTIFICATION=C"
    return ";".join(f"{title}={_current[i]}" for i, title in enumerate(_TITLES)) + rest


def _wanted(category, text):
    """{category: name} of a name, or of what setlocale(LC_ALL) says of several."""
    if category == LC_ALL and ";" in text:
        pairs = dict(part.partition("=")[::2] for part in text.split(";"))
        wanted = {i: pairs.get(title, "") for i, title in enumerate(_TITLES)}
    else:
        wanted = dict.fromkeys(range(6) if category == LC_ALL else (category,), text)
    if not all(name in _names for name in wanted.values()):
        raise Error("unsupported locale setting")
    return {one: "C" if name == "POSIX" else name for one, name in wanted.items()}


def setlocale(category, locale=None):
    """Set a category's locale, or ask for it (None); "" is what the environment says."""
    if not 0 <= category <= LC_ALL:
        raise Error("unsupported locale setting" if locale is not None else "locale query failed")
    if locale and not isinstance(locale, _str):
        locale = normalize(_build(locale))
    if locale is not None:
        _current.update(_wanted(category, locale or _of_environment(category)))
    return _shown() if category == LC_ALL else _current[category]


def resetlocale(category=LC_ALL):
    """What the environment says."""
    setlocale(category, "")


def localeconv():
    """How numbers and sums are written."""
    conventions = {"decimal_point": ".", "grouping": [], "thousands_sep": ""}
    conventions |= dict.fromkeys(("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep",
                                  "positive_sign", "negative_sign"), "")
    conventions["mon_grouping"] = []
    conventions |= dict.fromkeys(("int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes",
                                  "n_sep_by_space", "p_sign_posn", "n_sign_posn"), CHAR_MAX)
    conventions |= _override_localeconv
    return conventions


_override_localeconv = {}


# ---- names of locales

def normalize(localename):
    """The usual spelling: "de_DE.ISO8859-1", "en_US.UTF-8"."""
    name, dot, encoding = localename.partition(".")
    if name.upper() in ("C", "POSIX"):
        return "C.UTF-8" if encoding.replace("-", "").lower() == "utf8" else "C"
    if "_" not in name:
        return localename
    language, _, country = name.partition("_")
    if encoding.replace("-", "").lower() == "utf8":
        encoding = "UTF-8"
    return f"{language.lower()}_{country.upper()}.{encoding or 'ISO8859-1'}"


def _parse(name):
    """(language, encoding); English stands for the language of C with an encoding."""
    name, _, encoding = name.partition(".")
    if name in ("C", "POSIX", ""):
        return ("en_US", "UTF-8") if encoding else (None, None)
    return name, encoding or None


def _build(pair):
    language, encoding = pair
    return (language or "C") + ("." + encoding if encoding else "")


def getlocale(category=LC_CTYPE):
    """(language, encoding)"""
    if category == LC_ALL and len(set(_current.values())) > 1:
        raise TypeError("category LC_ALL is not supported")
    return _parse(_current[LC_CTYPE if category == LC_ALL else category])


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """(language, encoding) that the environment names, or (None, None)."""
    for variable in envvars:
        value = os.environ.get(variable)
        if value:
            return _parse(value.split(":")[0] if variable == "LANGUAGE" else value)
    return None, None


def getpreferredencoding(do_setlocale=True):
    """The encoding of text files."""
    return "utf-8" if sys.flags.utf8_mode else "UTF-8"


def getencoding():
    """The encoding of the locale."""
    return "UTF-8"


# ---- comparing

def strcoll(a, b):
    """<0, 0, >0: by code points."""
    return (a > b) - (a < b)


def strxfrm(string):
    """A key that sorts as strcoll does."""
    if "\0" in string:
        raise ValueError("embedded null character")
    return string


# ---- numbers

_percent = re.compile(r"%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]")


def _sizes(grouping):
    """The sizes of groups from the right; 0 repeats the last for ever, CHAR_MAX ends."""
    last = None
    for size in grouping:
        if size == CHAR_MAX:
            return
        if size == 0:
            if last is None:
                raise ValueError("invalid grouping")
            while True:
                yield last
        yield size
        last = size


def _group(s, monetary=False):
    conventions, prefix = localeconv(), "mon_" if monetary else ""
    separator, grouping = conventions[prefix + "thousands_sep"], conventions[prefix + "grouping"]
    if not grouping:
        return s, 0
    number = s.strip(" ")
    before = s[:len(s) - len(s.lstrip(" "))]
    after = s[len(before) + len(number):]
    groups = []
    for size in _sizes(grouping):
        if not number or number[-1] not in "0123456789":
            break
        groups.insert(0, number[-size:])
        number = number[:-size]
    if number:
        groups.insert(0, number)        # a sign, or what no rule is left for
    return before + separator.join(groups) + after, len(separator) * (len(groups) - 1)



def _format(percent, value, grouping=False, monetary=False, *additional):
    formatted = percent % ((value,) + additional if additional else value)
    if percent[-1] in "eEfFgGdiu":
        formatted = _localize(formatted, grouping, monetary)
    return formatted


def _localize(formatted, grouping=False, monetary=False):
    added = 0
    if "." in formatted:
        whole, _, fraction = formatted.partition(".")
        if grouping:
            whole, added = _group(whole, monetary)
        formatted = whole + localeconv()["mon_decimal_point" if monetary else "decimal_point"] + fraction
    elif grouping:
        formatted, added = _group(formatted, monetary)
    while added and formatted.startswith(" "):
        formatted, added = formatted[1:], added - 1
    return formatted


def format(percent, value, grouping=False, monetary=False, *additional):
    """format_string() of a single specifier."""
    import warnings
    warnings.warn("This method will be removed in a future version of Python. Use 'locale.format_string()' instead.", DeprecationWarning,
                  stacklevel=2)
    match = _percent.match(percent)
    if not match or match.group() != percent:
        raise ValueError("format() must be given exactly one %%char format specifier, %s not valid" % repr(percent))
    return _format(percent, value, grouping, monetary, *additional)


def format_string(f, val, grouping=False, monetary=False):
    """f % val with the locale's decimal point, and groups of digits if asked for."""
    specs = list(_percent.finditer(f))
    pieces = _percent.sub("%s", f)
    if hasattr(val, "keys"):
        values = ["%" if spec.group()[-1] == "%" else _format(spec.group(), val, grouping, monetary) for spec in specs]
        return pieces % tuple(values)
    if not isinstance(val, tuple):
        val = (val,)
    values, at = [], 0
    for spec in specs:
        if spec.group()[-1] == "%":
            values.append("%")
            continue
        stars = spec.group("modifiers").count("*")
        stars_and_value = val[at:at + stars + 1]
        values.append(_format(spec.group(), stars_and_value[0], grouping, monetary, *stars_and_value[1:]))
        at += stars + 1
    return pieces % tuple(values)


def currency(val, symbol=True, grouping=False, international=False):
    """A sum of money, where the locale says how it is written."""
    digits = localeconv()["int_frac_digits" if international else "frac_digits"]
    if digits == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    s = _localize(f"{abs(val):.{digits}f}", grouping, monetary=True)
    if symbol:
        sign = localeconv()["int_curr_symbol" if international else "currency_symbol"]
        s = sign + s if localeconv()["n_cs_precedes" if val < 0 else "p_cs_precedes"] else s + sign
    return ("-" if val < 0 else "") + s


def str(val):
    """A float as text."""
    return _format("%.12g", val)


def delocalize(string):
    """A number as int() and float() read it."""
    conv = localeconv()
    if conv["thousands_sep"]:
        string = string.replace(conv["thousands_sep"], "")
    return string.replace(conv["decimal_point"], ".") if conv["decimal_point"] else string


def localize(string, grouping=False, monetary=False):
    """The text of a number with the separators of the locale."""
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    """The number of such a text."""
    return func(delocalize(string))


def atoi(string):
    """The int of such a text."""
    return int(delocalize(string))


def __getattr__(name):
    import _langinfo
    if name == "nl_langinfo":
        return _langinfo.nl_langinfo
    try:
        return _langinfo.NAMES[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
