"""The parser underneath: functions are called for what is found."""
import sys
import types

import pyexpat
from pyexpat import *

# XML_ERROR_ names in the order of their numbers, from 1; the texts are the library's.
_NAMES = """NO_MEMORY SYNTAX NO_ELEMENTS INVALID_TOKEN UNCLOSED_TOKEN PARTIAL_CHAR TAG_MISMATCH DUPLICATE_ATTRIBUTE
    JUNK_AFTER_DOC_ELEMENT PARAM_ENTITY_REF UNDEFINED_ENTITY RECURSIVE_ENTITY_REF ASYNC_ENTITY BAD_CHAR_REF BINARY_ENTITY_REF
    ATTRIBUTE_EXTERNAL_ENTITY_REF MISPLACED_XML_PI UNKNOWN_ENCODING INCORRECT_ENCODING UNCLOSED_CDATA_SECTION
    EXTERNAL_ENTITY_HANDLING NOT_STANDALONE UNEXPECTED_STATE ENTITY_DECLARED_IN_PE FEATURE_REQUIRES_XML_DTD
    CANT_CHANGE_FEATURE_ONCE_PARSING UNBOUND_PREFIX UNDECLARING_PREFIX INCOMPLETE_PE XML_DECL TEXT_DECL PUBLICID SUSPENDED
    NOT_SUSPENDED ABORTED FINISHED SUSPEND_PE RESERVED_PREFIX_XML RESERVED_PREFIX_XMLNS RESERVED_NAMESPACE_URI INVALID_ARGUMENT
    NO_BUFFER AMPLIFICATION_LIMIT_BREACH""".split()

errors = types.ModuleType("pyexpat.errors", "The texts of errors, by name.")
errors.codes = {ErrorString(number): number for number in range(1, len(_NAMES) + 1)}
errors.messages = {number: text for text, number in errors.codes.items()}
for _number, _name in enumerate(_NAMES, 1):
    setattr(errors, "XML_ERROR_" + _name, ErrorString(_number))
del _number, _name
sys.modules[__name__ + ".errors"] = errors

version_info = tuple(map(int, EXPAT_VERSION.removeprefix("expat_").split(".")))
