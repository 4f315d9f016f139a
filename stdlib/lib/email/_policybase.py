"""The base of policies, and compat32, under which headers are plain text as before Python 3.3."""
import abc

from email import charset, header
from email.utils import _has_surrogates

__all__ = ["Policy", "Compat32", "compat32"]


class Policy(metaclass=abc.ABCMeta):
    """Settings, which are the class's until the constructor is given others; they do not change afterwards.

    p + q is p with the settings that q was given.
    """

    raise_on_defect = False
    linesep = "\n"
    cte_type = "8bit"
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError("{!r} is an invalid keyword argument for {}".format(name, type(self).__name__))
            object.__setattr__(self, name, value)

    def __repr__(self):
        return "{}({})".format(type(self).__name__, ", ".join("{}={!r}".format(name, value) for name, value in self.__dict__.items()))

    def clone(self, **kw):
        """A copy with some settings changed."""
        made = type(self).__new__(type(self))
        for name, value in self.__dict__.items():
            object.__setattr__(made, name, value)
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError("{!r} is an invalid keyword argument for {}".format(name, type(self).__name__))
            object.__setattr__(made, name, value)
        return made

    def __setattr__(self, name, value):
        what = "{!r} object attribute {!r} is read-only" if hasattr(self, name) else "{!r} object has no attribute {!r}"
        raise AttributeError(what.format(type(self).__name__, name))

    def __add__(self, other):
        return self.clone(**other.__dict__)

    def handle_defect(self, obj, defect):
        """Raises it, or notes it."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How often it may occur; None: as often as one likes."""
        return None

    @abc.abstractmethod
    def header_source_parse(self, sourcelines):
        """(name, value) of the lines of a header."""

    @abc.abstractmethod
    def header_store_parse(self, name, value):
        """(name, value) of what a program assigns."""

    @abc.abstractmethod
    def header_fetch_parse(self, name, value):
        """The value that a program gets."""

    @abc.abstractmethod
    def fold(self, name, value):
        """The header's lines as text."""

    @abc.abstractmethod
    def fold_binary(self, name, value):
        """The header's lines as bytes."""


class Compat32(Policy):
    """Headers are text, or Header objects where they hold bytes that are no ASCII."""

    mangle_from_ = True

    def _sanitized(self, name, value):
        if isinstance(value, str) and _has_surrogates(value):
            return header.Header(value, charset=charset.UNKNOWN8BIT, header_name=name)
        return value

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        return name, (value + "".join(sourcelines[1:])).lstrip(" \t\r\n").rstrip("\r\n")

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        return self._sanitized(name, value)

    def fold(self, name, value):
        return self._fold(name, value, sanitize=True)

    def fold_binary(self, name, value):
        return self._fold(name, value, sanitize=self.cte_type == "7bit").encode("ascii", "surrogateescape")

    def _fold(self, name, value, sanitize):
        text = "%s: " % name
        made = None
        if isinstance(value, str):
            if not _has_surrogates(value):
                made = header.Header(value, header_name=name)
            elif sanitize:
                made = header.Header(value, charset=charset.UNKNOWN8BIT, header_name=name)
            else:
                text += value
        else:
            made = value
        if made is not None:
            width = 0 if self.max_line_length is None else self.max_line_length
            text += made.encode(linesep=self.linesep, maxlinelen=width)
        return text + self.linesep


compat32 = Compat32()
