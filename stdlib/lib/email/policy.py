"""Policies: how headers become values and lines again, how long lines may be, what is done about defects."""
import re
import sys

from email._policybase import Compat32, Policy, compat32
from email.contentmanager import raw_data_manager
from email.headerregistry import HeaderRegistry as HeaderRegistry
from email.utils import _has_surrogates

__all__ = ["Compat32", "compat32", "Policy", "EmailPolicy", "default", "strict", "SMTP", "HTTP"]

_LINE_ENDS = re.compile(r"\n|\r\n?")


class EmailPolicy(Policy):
    """Headers are str with attributes of what they say (email.headerregistry)."""

    message_factory = None      # EmailMessage, set below
    utf8 = False
    refold_source = "long"
    header_factory = HeaderRegistry()
    content_manager = raw_data_manager

    def __init__(self, **kw):
        if "header_factory" not in kw:
            object.__setattr__(self, "header_factory", HeaderRegistry())
        super().__init__(**kw)

    def header_max_count(self, name):
        """How often it may occur; None: as often as one likes."""
        return self.header_factory[name].max_count

    def header_source_parse(self, sourcelines):
        """(name, text) of the lines of a header."""
        name, value = sourcelines[0].split(":", 1)
        return name, (value + "".join(sourcelines[1:])).lstrip(" \t\r\n").rstrip("\r\n")

    def header_store_parse(self, name, value):
        """(name, value) of what a program assigns."""
        is_that_header = hasattr(value, "name") and value.name.lower() == name.lower()
        if not is_that_header:
            if isinstance(value, str) and len(value.splitlines()) > 1:
                raise ValueError("Header values may not contain linefeed or carriage return characters")
            value = self.header_factory(name, value)
        return name, value

    def header_fetch_parse(self, name, value):
        """The value that a program gets."""
        if hasattr(value, "name"):
            return value
        return self.header_factory(name, "".join(_LINE_ENDS.split(value)))

    def fold(self, name, value):
        """The header's lines as text."""
        return self._fold(name, value, refold_binary=True)

    def fold_binary(self, name, value):
        """The header's lines as bytes."""
        folded = self._fold(name, value, refold_binary=self.cte_type == "7bit")
        return folded.encode("utf8" if self.utf8 else "ascii", "surrogateescape")

    def _fold(self, name, value, refold_binary=False):
        if hasattr(value, "name"):
            return value.fold(policy=self)
        lines = value.splitlines()
        if self._wants_folding(name, lines) or refold_binary and _has_surrogates(value):
            return self.header_factory(name, "".join(lines)).fold(policy=self)
        return name + ": " + self.linesep.join(lines) + self.linesep

    def _wants_folding(self, name, lines):
        """Is a header that came in these lines folded anew?"""
        if self.refold_source != "long":
            return self.refold_source == "all"
        indents = (len(name) + 2, *[0] * len(lines))
        return any(indent + len(line) > (self.max_line_length or sys.maxsize) for indent, line in zip(indents, lines))


from email.message import EmailMessage

EmailPolicy.message_factory = EmailMessage
default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
HTTP = default.clone(linesep="\r\n", max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
