import traceback
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("v") from e
except ValueError as e:
    t = traceback.TracebackException.from_exception(e)
    print("".join(t.format()))  # expect: Traceback (most recent call last):
    # expect:   File "exception_object.py", line 4, in <module>
    # expect:     1 / 0
    # expect:     ~~^~~
    # expect: ZeroDivisionError: division by zero
    # expect:
    # expect: The above exception was the direct cause of the following exception:
    # expect:
    # expect: Traceback (most recent call last):
    # expect:   File "exception_object.py", line 6, in <module>
    # expect:     raise ValueError("v") from e
    # expect: ValueError: v
    # expect:
    print(t.exc_type.__name__, str(t))  # expect: ValueError v
