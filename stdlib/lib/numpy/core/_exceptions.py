"""The exceptions of the array core, under the names that tracebacks show."""


class _ArrayMemoryError(MemoryError):
    """No memory for an array."""


class UFuncTypeError(TypeError):
    """Operands that a ufunc cannot take."""


class _UFuncNoLoopError(UFuncTypeError):
    """No kernel for these types."""


class _UFuncBinaryResolutionError(_UFuncNoLoopError):
    """No kernel for these two types."""


class _UFuncCastingError(UFuncTypeError):
    """A casting rule forbids it."""


class _UFuncInputCastingError(_UFuncCastingError):
    """A casting rule forbids an operand."""


class _UFuncOutputCastingError(_UFuncCastingError):
    """A casting rule forbids the result."""


# They show under the names of what they are, and in tracebacks under their own.
_ArrayMemoryError.__name__ = "MemoryError"
for _type in (_UFuncNoLoopError, _UFuncBinaryResolutionError, _UFuncCastingError, _UFuncInputCastingError, _UFuncOutputCastingError):
    _type.__name__ = "UFuncTypeError"
