"""Version numbers that can be compared.

StrictVersion: two or three numbers, then a or b and a number for what comes before a release.  LooseVersion: whatever somebody wrote; its
numbers and words are compared one by one.
"""
import re


class Version:
    """What both have in common.  A subclass says how to parse, and compares (_cmp)."""

    def __init__(self, vstring=None):
        if vstring:
            self.parse(vstring)

    def __repr__(self):
        return "%s ('%s')" % (type(self).__name__, str(self))

    def _order(self, other):
        return self._cmp(other)

    def __eq__(self, other):
        order = self._order(other)
        return order if order is NotImplemented else order == 0

    def __lt__(self, other):
        order = self._order(other)
        return order if order is NotImplemented else order < 0

    def __le__(self, other):
        order = self._order(other)
        return order if order is NotImplemented else order <= 0

    def __gt__(self, other):
        order = self._order(other)
        return order if order is NotImplemented else order > 0

    def __ge__(self, other):
        order = self._order(other)
        return order if order is NotImplemented else order >= 0


def _three_way(a, b):
    return 0 if a == b else -1 if a < b else 1


class StrictVersion(Version):
    version_re = re.compile(r"^(\d+) \. (\d+) (\. (\d+))? ([ab](\d+))?$", re.VERBOSE | re.ASCII)

    def parse(self, vstring):
        match = self.version_re.match(vstring)
        if not match:
            raise ValueError("invalid version number '%s'" % vstring)
        major, minor, patch, before, number = match.group(1, 2, 4, 5, 6)
        self.version = int(major), int(minor), int(patch or 0)
        self.prerelease = (before[0], int(number)) if before else None

    def __str__(self):
        numbers = self.version if self.version[2] else self.version[:2]
        before = "%s%d" % self.prerelease if self.prerelease else ""
        return ".".join(map(str, numbers)) + before

    def _cmp(self, other):
        if isinstance(other, str):
            other = StrictVersion(other)
        elif not isinstance(other, StrictVersion):
            return NotImplemented
        return _three_way(self._key(), other._key())

    def _key(self):
        """A release comes behind everything before it."""
        return self.version, self.prerelease or ("c", 0)


class LooseVersion(Version):
    component_re = re.compile(r"(\d+ | [a-z]+ | \.)", re.VERBOSE)

    def parse(self, vstring):
        self.vstring = vstring
        parts = [part for part in self.component_re.split(vstring) if part and part != "."]
        self.version = [_number_or_word(part) for part in parts]

    def __str__(self):
        return self.vstring

    def _cmp(self, other):
        if isinstance(other, str):
            other = LooseVersion(other)
        elif not isinstance(other, LooseVersion):
            return NotImplemented
        return _three_way(self.version, other.version)


def _number_or_word(part):
    try:
        return int(part)
    except ValueError:
        return part
