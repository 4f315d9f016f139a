# Functions that take any number of arguments behind some that must be there, called without those.
import operator
import struct


def deep(n):
    """Leaves addresses of objects where the C stack is used next."""
    return [str(n)] + deep(n - 1) if n else []


for call in (lambda: struct.pack(), lambda: struct.pack_into(), lambda: struct.pack_into("b", bytearray(1)), lambda: operator.call(),
             lambda: struct.Struct("b").pack_into(), lambda: struct.Struct("b").pack_into(bytearray(1))):
    for _ in range(3):
        deep(50)
        repr([[[object()]]])
        try:
            call()
        except (TypeError, struct.error) as e:
            kind = type(e).__name__
    print(kind)  # expect: TypeError
    # expect: TypeError
    # expect: error
    # expect: TypeError
    # expect: error
    # expect: error
