"""The words in which re._parser describes patterns: constants that know their names."""
from re import error

__all__ = ["MAXREPEAT", "MAXGROUPS", "error", "OPCODES", "ATCODES", "CHCODES"]
MAGIC = 20220615


class _NamedIntConstant(int):
    """A number with a name."""

    def __new__(cls, value, name):
        self = super().__new__(cls, value)
        self.name = name
        return self

    def __repr__(self):
        return self.name

    def __reduce__(self):
        return self.name


def _named(*names):
    constants = [_NamedIntConstant(number, name) for number, name in enumerate(names)]
    globals().update((constant.name, constant) for constant in constants)
    __all__.extend(names)
    return constants


MAXREPEAT = _NamedIntConstant(2**32 - 1, "MAXREPEAT")
MAXGROUPS = 2**30
OPCODES = _named("FAILURE", "SUCCESS", "ANY", "ANY_ALL", "ASSERT", "ASSERT_NOT", "AT", "BRANCH", "CATEGORY", "CHARSET", "BIGCHARSET",
                 "GROUPREF", "GROUPREF_EXISTS", "IN", "INFO", "JUMP", "LITERAL", "MARK", "MAX_UNTIL", "MIN_UNTIL", "NOT_LITERAL",
                 "NEGATE", "RANGE", "REPEAT", "REPEAT_ONE", "SUBPATTERN", "MIN_REPEAT_ONE", "ATOMIC_GROUP", "POSSESSIVE_REPEAT",
                 "POSSESSIVE_REPEAT_ONE", "GROUPREF_IGNORE", "IN_IGNORE", "LITERAL_IGNORE", "NOT_LITERAL_IGNORE",
                 "GROUPREF_LOC_IGNORE", "IN_LOC_IGNORE", "LITERAL_LOC_IGNORE", "NOT_LITERAL_LOC_IGNORE", "GROUPREF_UNI_IGNORE",
                 "IN_UNI_IGNORE", "LITERAL_UNI_IGNORE", "NOT_LITERAL_UNI_IGNORE", "RANGE_UNI_IGNORE", "MIN_REPEAT", "MAX_REPEAT")
ATCODES = _named("AT_BEGINNING", "AT_BEGINNING_LINE", "AT_BEGINNING_STRING", "AT_BOUNDARY", "AT_NON_BOUNDARY", "AT_END", "AT_END_LINE",
                 "AT_END_STRING", "AT_LOC_BOUNDARY", "AT_LOC_NON_BOUNDARY", "AT_UNI_BOUNDARY", "AT_UNI_NON_BOUNDARY")
CHCODES = _named(*(f"CATEGORY_{set_}{not_}{what}" for set_ in ("", "LOC_", "UNI_") for what in ("DIGIT", "SPACE", "WORD", "LINEBREAK")
                   for not_ in ("", "NOT_") if set_ != "LOC_" or what == "WORD"))
for _name, _value in (("TEMPLATE", 1), ("IGNORECASE", 2), ("LOCALE", 4), ("MULTILINE", 8), ("DOTALL", 16), ("UNICODE", 32),
                      ("VERBOSE", 64), ("DEBUG", 128), ("ASCII", 256)):
    globals()["SRE_FLAG_" + _name] = _value
    __all__.append("SRE_FLAG_" + _name)
