# What is no traceback is not shown as one.
import sys

sys.stderr = sys.stdout
for args in ((None, OSError("a"), TypeError("x")), (None, OSError("b"), 5), (ValueError, ValueError("c"), None), (ValueError, 5, None)):
    sys.excepthook(*args)  # expect: OSError: a
    # expect: OSError: b
    # expect: ValueError: c
    # expect: TypeError: print_exception(): Exception expected for value, int found
e = OSError("d")
try:
    1 / 0
except ZeroDivisionError as other:
    sys.excepthook(None, e, other.__traceback__)  # expect: Traceback (most recent call last):
    # expect:   File "excepthook_takes_anything.py", line 9, in <module>
    # expect:     1 / 0
    # expect:     ~~^~~
    # expect: OSError: d
    print(e.__traceback__ is other.__traceback__)  # expect: True
