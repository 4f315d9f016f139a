# sys.tracebacklimit: 0 and less show no frames, however small it is; too large is as none.
import sys


def fail(n):
    return fail(n - 1) if n else 1 / 0


for limit in (1, 0, -1, -2**1000, 2**1000, None):
    sys.tracebacklimit = limit
    try:
        fail(2)
    except ZeroDivisionError:
        sys.stderr = sys.stdout
        sys.__excepthook__(*sys.exc_info())  # expect: Traceback (most recent call last):
        # expect:   File "limits_of_any_size.py", line 6, in fail
        # expect:     return fail(n - 1) if n else 1 / 0
        # expect:                                  ~~^~~
        # expect: ZeroDivisionError: division by zero
        # expect: ZeroDivisionError: division by zero
        # expect: ZeroDivisionError: division by zero
        # expect: ZeroDivisionError: division by zero
        # expect: Traceback (most recent call last):
        # expect:   File "limits_of_any_size.py", line 12, in <module>
        # expect:     fail(2)
        # expect:   File "limits_of_any_size.py", line 6, in fail
        # expect:     return fail(n - 1) if n else 1 / 0
        # expect:            ^^^^^^^^^^^
        # expect:   File "limits_of_any_size.py", line 6, in fail
        # expect:     return fail(n - 1) if n else 1 / 0
        # expect:            ^^^^^^^^^^^
        # expect:   File "limits_of_any_size.py", line 6, in fail
        # expect:     return fail(n - 1) if n else 1 / 0
        # expect:                                  ~~^~~
        # expect: ZeroDivisionError: division by zero
        # expect: Traceback (most recent call last):
        # expect:   File "limits_of_any_size.py", line 12, in <module>
        # expect:     fail(2)
        # expect:   File "limits_of_any_size.py", line 6, in fail
        # expect:     return fail(n - 1) if n else 1 / 0
        # expect:            ^^^^^^^^^^^
        # expect:   File "limits_of_any_size.py", line 6, in fail
        # expect:     return fail(n - 1) if n else 1 / 0
        # expect:            ^^^^^^^^^^^
        # expect:   File "limits_of_any_size.py", line 6, in fail
        # expect:     return fail(n - 1) if n else 1 / 0
        # expect:                                  ~~^~~
        # expect: ZeroDivisionError: division by zero
        sys.stderr = sys.__stderr__
