# What is no traceback is not shown as one.
import io
import sys


def shown(*args):
    sys.stderr = io.StringIO()
    sys.excepthook(*args)
    return sys.stderr.getvalue().splitlines()


print(shown(None, OSError("a"), TypeError("x")), shown(None, OSError("b"), 5))
# expect: ['OSError: a'] ['OSError: b']
print(shown(ValueError, ValueError("c"), None), shown(ValueError, 5, None))
# expect: ['ValueError: c'] ['TypeError: print_exception(): Exception expected for value, int found']
e = OSError("d")
try:
    1 / 0
except ZeroDivisionError as other:
    print(shown(None, e, other.__traceback__)[-1], e.__traceback__ is other.__traceback__)
    # expect: OSError: d True
