"""The layout of arrays: repr, str, array2string and the options that steer them.

An array is printed in three steps: what is too large is cut down to its edges; a formatter is made, which looks at all elements
that will be shown and chooses one width and form for them; then the words are put into lines, brackets and indents.
"""

import contextlib
import math
import sys

import _numpy
import numpy as np

__all__ = ["array2string", "array_str", "array_repr", "set_string_function", "set_printoptions", "get_printoptions",
           "printoptions", "format_float_positional", "format_float_scientific"]

_options = {
    "edgeitems": 3, "threshold": 1000, "floatmode": "maxprec", "precision": 8, "suppress": False, "linewidth": 75,
    "nanstr": "nan", "infstr": "inf", "sign": "-", "formatter": None, "legacy": sys.maxsize,
}
_string_functions = {"repr": None, "str": None}

_FLOAT_MODES = ("fixed", "unique", "maxprec", "maxprec_equal")


# ---- options

def _checked(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None,
             sign=None, formatter=None, floatmode=None, legacy=None):
    """The options that were given, after looking at them."""
    given = {name: value for name, value in locals().items() if value is not None and name != "legacy"}
    if suppress is not None:
        given["suppress"] = bool(suppress)
    if floatmode is not None and floatmode not in _FLOAT_MODES:
        raise ValueError("floatmode option must be one of " + ", ".join(f'"{mode}"' for mode in _FLOAT_MODES))
    if sign not in (None, "-", "+", " "):
        raise ValueError("sign option must be one of ' ', '+', or '-'")
    if threshold is not None:
        if not isinstance(threshold, (int, float, complex, np.number)):
            raise TypeError("threshold must be numeric")
        if threshold != threshold:
            raise ValueError("threshold must be non-NAN, try sys.maxsize for untruncated representation")
    if precision is not None:
        try:
            _index(precision)
        except TypeError as error:
            raise TypeError("precision must be an integer") from error
    return given


def _index(n):
    return n.__index__() if hasattr(n, "__index__") else _not_an_index(n)


def _not_an_index(n):
    raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer")


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None,
                     formatter=None, sign=None, floatmode=None, *, legacy=None):
    """Change how arrays are printed from now on."""
    given = _checked(precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, sign, formatter, floatmode, legacy)
    given["formatter"] = formatter
    _options.update(given)


def get_printoptions():
    """The options in force, as a dict."""
    options = dict(_options)
    options["legacy"] = False
    return options


@contextlib.contextmanager
def printoptions(*args, **kwargs):
    """with printoptions(precision=3): ..."""
    before = dict(_options)
    try:
        set_printoptions(*args, **kwargs)
        yield get_printoptions()
    finally:
        _options.update(before)


# ---- formatters: each is made from all elements to be shown, and turns one of them into a word

# More than 1000, as a quotient that was rounded to elements of this size is.
_RATIO_MAX = {2: 1000.25, 4: 1000 + 2.0**-15, 8: 1000.0}


class _FloatFormat:
    def __init__(self, data, precision, floatmode, suppress, sign="-"):
        self.sign = sign
        self.plus = sign == "+"
        self.precision = None if floatmode == "unique" else precision
        if self.precision is not None and self.precision < 0:
            raise ValueError("precision must be >= 0")
        self.floatmode = floatmode
        self.nanstr, self.infstr = _options["nanstr"], _options["infstr"]
        finite = data[np.isfinite(data)]
        self.exponents = self._wants_exponents(finite, suppress)
        self.unique, self.min_digits, self.trim = True, None, "."
        self.pad_left = self.pad_right = 0
        self.exp_size = -1
        if len(finite):
            (self._measure_scientific if self.exponents else self._measure_positional)(finite)
            if self.sign == " " and not any(map(np.signbit, finite)):
                self.pad_left += 1
        if data.size != finite.size:
            self._make_room(data)

    @staticmethod
    def _wants_exponents(finite, suppress):
        sizes = [abs(x) for x in finite if x != 0]
        if not sizes:
            return False
        largest, least = max(sizes), min(sizes)
        if largest >= 1e8 or suppress:
            return bool(largest >= 1e8)
        return bool(least < 0.0001 or float(largest) / float(least) > _RATIO_MAX[finite.dtype.itemsize])

    def _measure_scientific(self, finite):
        fixed = self.floatmode == "fixed"
        words = [_numpy.print_scientific(x, self.precision, not fixed, True, "k" if fixed else ".", self.plus, None, None, None)
                 for x in finite]
        parts = [word.partition("e") for word in words]
        wholes, fractions = zip(*(number.split(".") for number, _, _ in parts))
        self.exp_size = max(len(exponent) for _, _, exponent in parts) - 1
        self.trim = "k"
        self.precision = self.min_digits = max(map(len, fractions))
        self.unique = not fixed
        self.pad_left = max(map(len, wholes))
        self.pad_right = self.exp_size + 2 + self.precision

    def _measure_positional(self, finite):
        fixed = self.floatmode == "fixed"
        words = [_numpy.print_positional(x, self.precision, not fixed, True, "k" if fixed else ".", self.plus, None, None, None)
                 for x in finite]
        wholes, fractions = zip(*(word.split(".") for word in words))
        self.pad_left, self.pad_right = max(map(len, wholes)), max(map(len, fractions))
        self.unique = not fixed
        if self.floatmode in ("fixed", "maxprec_equal"):
            self.precision = self.min_digits = self.pad_right
            self.trim = "k"
        else:
            self.min_digits = 0

    def _make_room(self, data):
        """For nan and inf."""
        signed = self.sign != "-" or any(x < 0 and math.isinf(x) for x in data.ravel())
        behind = self.pad_right + 1
        self.pad_left = max(self.pad_left, len(self.nanstr) - behind, len(self.infstr) + signed - behind)

    def __call__(self, x):
        if x != x:
            word = ("+" if self.plus else "") + self.nanstr
        elif math.isinf(x):
            word = ("-" if x < 0 else "+" if self.plus else "") + self.infstr
        elif self.exponents:
            return _numpy.print_scientific(x, self.precision, self.unique, True, self.trim, self.plus, self.pad_left,
                                           self.exp_size, self.min_digits)
        else:
            return _numpy.print_positional(x, self.precision, self.unique, True, self.trim, self.plus, self.pad_left,
                                           self.pad_right, self.min_digits)
        return word.rjust(self.pad_left + self.pad_right + 1)


class _ComplexFormat:
    def __init__(self, data, precision, floatmode, suppress, sign="-"):
        self.real = _FloatFormat(data.real, precision, floatmode, suppress, sign)
        self.imag = _FloatFormat(data.imag, precision, floatmode, suppress, "+")

    def __call__(self, x):
        real, imag = self.real(x.real), self.imag(x.imag)
        end = len(imag.rstrip())
        return real + imag[:end] + "j" + imag[end:]


class _IntFormat:
    def __init__(self, data):
        values = data.ravel().tolist()
        self.width = max(len(str(max(values))), len(str(min(values)))) if values else 0

    def __call__(self, x):
        return str(int(x)).rjust(self.width)


class _BoolFormat:
    def __init__(self, data):
        self.true = " True" if data.shape else "True"

    def __call__(self, x):
        return self.true if x else "False"


# Which entries of the option `formatter` concern elements of a kind; what is made without one.
_KINDS = {
    "b": ("bool", ("bool",)),
    "i": ("int", ("int", "int_kind")),
    "u": ("int", ("int", "int_kind")),
    "f": ("float", ("float", "float_kind")),
    "c": ("complexfloat", ("complexfloat", "complex_kind")),
}


def _own_formatter(kind, formatter):
    """What the option `formatter` has for elements of this kind, or None.  A narrower entry replaces a wider one."""
    if formatter is None:
        return None
    chosen = None
    for name in ("all", "int_kind", "float_kind", "complex_kind", *_KINDS[kind][1][:1]):
        if formatter.get(name) is not None and (name == "all" or name in _KINDS[kind][1]):
            chosen = formatter[name]
    return chosen


def _formatter_of(data, options):
    kind = data.dtype.kind
    if kind in "mMSUV":
        return _flexible_formatter(data, options)
    if kind == "O":
        from numpy._structures import object_word
        formatter = options["formatter"] or {}
        return formatter.get("object") or formatter.get("all") or object_word
    own = _own_formatter(kind, options["formatter"])
    if own is not None:
        return own
    if kind == "b":
        return _BoolFormat(data)
    if kind in "iu":
        return _IntFormat(data)
    make = _FloatFormat if kind == "f" else _ComplexFormat
    return make(data, options["precision"], options["floatmode"], options["suppress"], options["sign"])


_FLEXIBLE = {"m": "timedelta", "M": "datetime", "S": "numpystr", "U": "numpystr", "V": "void"}


class _TimeFormat:
    """NaT is as wide as the others; spans are aligned at the right."""

    def __init__(self, data):
        from numpy._times import texts_of
        self.span = data.dtype.kind == "m"
        texts = texts_of(data)
        words = texts if not self.span else ["'NaT'" if text == "NaT" else text.partition(" ")[0] for text in texts]
        if self.span:
            counts = data.view("i8" if data.dtype.isnative else ">i8").ravel().tolist()
            words = [word if word == "'NaT'" else str(n) for word, n in zip(words, counts)]
        else:
            words = [f"'{word}'" for word in words]
        self.width = max(map(len, words), default=0)

    def __call__(self, x):
        word = f"'{x}'" if not self.span or str(x) == "NaT" else str(x._count)
        return word.rjust(self.width)


def _quoted(x):
    return repr(str(x) if isinstance(x, str) else bytes(x))


def _flexible_formatter(data, options):
    kind = data.dtype.kind
    given = options["formatter"] or {}
    own = given.get(_FLEXIBLE[kind], given.get("str_kind", given.get("all")) if kind in "SU" else given.get("all"))
    if own is not None:
        return own
    if kind in "mM":
        return _TimeFormat(data)
    if kind in "SU":
        return _quoted
    if data.dtype.names is not None:
        from numpy._structures import formatter_of
        return formatter_of(data, options)
    return str


# ---- layout

def _edges(a, edge):
    """a without what summarising leaves out."""
    for axis, length in enumerate(a.shape):
        if length > 2 * edge:
            here = (slice(None),) * axis
            a = np.concatenate((a[here + (slice(None, edge),)], a[here + (slice(length - edge, None),)]), axis=axis) \
                if edge else a[here + (slice(0, 0),)]
    return a


class _Lines:
    """Words, one after the other, broken where a line is full."""

    def __init__(self, indent, width):
        self.done, self.line, self.indent, self.width = [], indent, indent, width

    def _break(self, needed):
        if len(self.line) + needed > self.width and len(self.line) > len(self.indent):
            self.done.append(self.line.rstrip() + "\n")
            self.line = self.indent
            return True
        return False

    def add(self, word):
        rows = word.splitlines()
        if len(rows) <= 1:
            self._break(len(word))
            self.line += word
            return
        widest = max(map(len, rows))
        indent = self.indent if self._break(widest) else " " * len(self.line)
        self.line += rows[0]
        for row in rows[1:]:
            self.done.append(self.line.rstrip() + "\n")
            self.line = indent + row
        self.line += " " * (widest - len(rows[-1]))

    def text(self):
        return "".join(self.done) + self.line


class _Layout:
    def __init__(self, word, separator, edge, summary, given):
        self.word, self.separator = word, separator
        self.edge, self.summary, self.given = edge, summary, given

    def positions(self, length):
        """Indices to show; None stands for what is left out."""
        if self.summary and 2 * self.edge < length:
            return [*range(self.edge), None, *range(length - self.edge, length)]
        return list(range(length))

    def block(self, part, indent, width, at=()):
        """part, which is array[at], in brackets: indent is that of its lines, without the first one's."""
        positions = self.positions(part.shape[0])
        inner = (self.row if part.ndim == 1 else self.blocks)(part, positions, indent, width, at)
        return "[" + inner[len(indent):] + "]"

    def row(self, part, positions, indent, width, at):
        lines = _Lines(indent, width - max(len(self.separator.rstrip()), 1))
        last = len(positions) - 1
        for n, i in enumerate(positions):
            lines.add("..." if i is None else self.word(part[i] if self.given is None else self.given[(*at, i)]))
            if n < last:
                lines.line += self.separator
        return lines.text()

    def blocks(self, part, positions, indent, width, at):
        between = self.separator.rstrip() + "\n" * (part.ndim - 1)
        return between.join(
            indent + ("..." if i is None else self.block(part[i], indent + " ", width - 1, (*at, i))) for i in positions)


def _text(a, options, separator, prefix, width, given=None):
    """given: the array of a derived class whose elements are shown, as it gives them; a is the same as a plain array."""
    summary = a.size > options["threshold"]
    shown = _edges(a, options["edgeitems"]) if summary else a
    word = _formatter_of(shown, options)
    indent = " " * (len(prefix) + 1)
    if a.ndim == 0:
        return word(a[()])
    layout = _Layout(word, separator, options["edgeitems"], summary, given)
    return layout.block(a, indent, width)


def element_words(a):
    """Each element of a row, as all of them together are printed."""
    word = _formatter_of(a, _options)
    return [word(x) for x in a]


_absent = object()


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", style=_absent,
                 formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix="", *, legacy=None):
    """a as text, without what repr puts around it."""
    options = dict(_options)
    options.update(_checked(precision, threshold, edgeitems, max_line_width, suppress_small, None, None, sign, formatter,
                            floatmode, legacy))
    if style is not _absent:
        import warnings
        warnings.warn("'style' argument is deprecated and no longer functional except in numpy 1.13 'legacy' mode",
                      DeprecationWarning, stacklevel=2)
    if a.size == 0:
        return "[]"
    given = a if isinstance(a, np.ndarray) and type(a) is not np.ndarray else None
    a = np.asarray(a)
    if _numpy._is_elsewhere(a):  # of strings or objects: their places are printed
        given = None
        a, options["formatter"] = a.printable(formatter)
    return _text(a, options, separator, prefix, options["linewidth"] - len(suffix), given)


_IMPLIED = ("bool", "int64", "float64", "complex128")


def _dtype_shown(kind):
    if kind.names is not None:
        return str(kind)
    if kind.kind in "SUV":
        return f"'{kind}'"
    return kind.name if kind.name.isidentifier() else repr(kind.name)


def _repr_text(a, max_line_width=None, precision=None, suppress_small=None):
    width = _options["linewidth"] if max_line_width is None else max_line_width
    name = "array" if type(a) is np.ndarray else type(a).__name__
    implied = a.dtype.name in _IMPLIED and a.size > 0
    prefix, suffix = name + "(", ")" if implied else ","
    if a.size > 0 or a.shape == (0,):
        inner = array2string(a, width, precision, suppress_small, ", ", prefix, suffix=suffix)
    else:
        inner = f"[], shape={a.shape!r}"
    text = prefix + inner + suffix
    if implied:
        return text
    dtype = f"dtype={_dtype_shown(a.dtype)})"
    last_line = len(text) - (text.rfind("\n") + 1)
    return text + ("\n" + " " * len(prefix) if last_line + len(dtype) + 1 > width else " ") + dtype


def _str_text(a, max_line_width=None, precision=None, suppress_small=None):
    if a.shape == ():
        return str(a[()])
    return array2string(a, max_line_width, precision, suppress_small, " ", "")


def _repr(a):
    """ndarray.__repr__"""
    return (_string_functions["repr"] or _repr_text)(a)


def _str(a):
    """ndarray.__str__"""
    return (_string_functions["str"] or _str_text)(a)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    """The text that makes arr again."""
    return _repr_text(arr, max_line_width, precision, suppress_small)


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    """The elements as text."""
    return _str_text(a, max_line_width, precision, suppress_small)


def set_string_function(f, repr=True):
    """f makes the text of arrays from now on; None: the usual ones."""
    _string_functions["repr" if repr else "str"] = f


# ---- single numbers

def _check_digits(precision, unique, min_digits):
    if precision is not None and precision < 0:
        raise ValueError("precision must be >= 0")
    if min_digits is not None and min_digits < 0:
        raise ValueError("min_digits must be >= 0")
    if not unique and precision is None:
        raise TypeError("in non-unique mode `precision` must be supplied")
    if min_digits and precision is not None and min_digits > precision:
        raise ValueError("min_digits must be less than or equal to precision")


def _real(x):
    """What is no floating-point number is made one: of a complex number a float64."""
    return float(x) if np.iscomplexobj(x) else x


def format_float_positional(x, precision=None, unique=True, fractional=True, trim="k", sign=False, pad_left=None,
                            pad_right=None, min_digits=None):
    """x without an exponent."""
    _check_digits(precision, unique, min_digits)
    if not fractional and precision == 0:
        raise ValueError("precision must be greater than 0 if fractional=False")
    return _numpy.print_positional(_real(x), precision, unique, fractional, trim, sign, pad_left, pad_right, min_digits)


def format_float_scientific(x, precision=None, unique=True, trim="k", sign=False, pad_left=None, exp_digits=None,
                            min_digits=None):
    """x with an exponent."""
    _check_digits(precision, unique, min_digits)
    return _numpy.print_scientific(_real(x), precision, unique, True, trim, sign, pad_left, exp_digits, min_digits)
