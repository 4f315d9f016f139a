"""NumpyVersion: versions of numpy as text, in their order."""
import functools
import re

__all__ = ["NumpyVersion"]


@functools.total_ordering
class NumpyVersion:
    """NumpyVersion("1.8.0rc1"): compares with others and with text; development versions stand before what they lead to."""

    def __init__(self, vstring):
        self.vstring = vstring
        main = re.match(r"\d+\.\d+\.\d+", vstring)
        if main is None:
            raise ValueError("Not a valid numpy version string")
        self.version = main.group()
        self.major, self.minor, self.bugfix = map(int, self.version.split("."))
        rest = vstring[main.end():]
        before = re.match(r"(a|b|rc)\d", rest)
        self.pre_release = before.group() if before else "" if ".dev" in rest else "final"
        self.is_devversion = ".dev" in vstring

    def _rank(self):
        order = {"": 0, "final": 2}     # alpha, beta, candidate between them, as their texts are
        return self.major, self.minor, self.bugfix, order.get(self.pre_release, 1), self.pre_release, not self.is_devversion

    def _other(self, other):
        if not isinstance(other, (str, NumpyVersion)):
            raise ValueError("Invalid object to compare with NumpyVersion.")
        return (NumpyVersion(other) if isinstance(other, str) else other)._rank()

    def __eq__(self, other):
        return self._rank() == self._other(other)

    def __lt__(self, other):
        return self._rank() < self._other(other)

    def __repr__(self):
        return f"NumpyVersion({self.vstring})"
