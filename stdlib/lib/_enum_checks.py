"""Decorators that check an enumeration: unique and verify.  A part of enum."""
from enum import Enum, Flag, IntEnum, StrEnum, _bits_of, _is_single_bit


def unique(enumeration):
    """Refuse two names for one value."""
    _refuse_aliases(enumeration, "duplicate values")
    return enumeration


def _refuse_aliases(enumeration, what):
    aliases = ["%s -> %s" % (name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if aliases:
        raise ValueError("%s found in %r: %s" % (what, enumeration, ", ".join(aliases)))


class EnumCheck(StrEnum):
    """What verify() can look at."""

    __module__ = "enum"

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Check an enumeration: @verify(UNIQUE, CONTINUOUS)."""

    __module__ = "enum"

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                _refuse_aliases(enumeration, "aliases")
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named(enumeration)
        return enumeration

    @staticmethod
    def _continuous(enumeration):
        values = {e.value for e in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            missing = [2 ** i for i in range(low.bit_length(), high.bit_length()) if 2 ** i not in values]
        elif issubclass(enumeration, IntEnum) or all(isinstance(v, int) for v in values):
            missing = [i for i in range(low + 1, high) if i not in values]
        else:
            raise Exception("verify: unknown type %r" % (enumeration,))
        if missing:
            raise ValueError(("invalid %s %r: missing values %s" % (
                "flag" if issubclass(enumeration, Flag) else "enum", enumeration.__name__,
                ", ".join(str(m) for m in missing)))[:256])

    @staticmethod
    def _named(enumeration):
        names, missing = [], 0
        known = {m._value_ for m in enumeration}
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            gone = [v for v in _bits_of(alias.value) if v not in known]
            if gone:
                names.append(name)
                for v in gone:
                    missing |= v
        if names:
            alias = "alias %s is" % names[0] if len(names) == 1 else \
                "aliases %s and %s are" % (", ".join(names[:-1]), names[-1])
            value = "value 0x%x" % missing if _is_single_bit(missing) else "combined values of 0x%x" % missing
            raise ValueError("invalid Flag %r: %s missing %s [use enum.show_flag_values(value) for details]"
                             % (enumeration.__name__, alias, value))


unique.__module__ = "enum"


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """A decorator that makes an enumeration of an ordinary class."""
    def convert(cls):
        options = {} if boundary is None else {"boundary": boundary}
        kind = type(etype)
        body = kind.__prepare__(cls.__name__, (etype,), **options)
        for name, value in vars(cls).items():
            if name not in ("__dict__", "__weakref__"):
                body[name] = value
        return kind(cls.__name__, (etype,), body, **options)
    return convert
