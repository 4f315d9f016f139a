import traceback


class Vague:
    def __bool__(self):
        raise ValueError("ambiguous")

    def __gt__(self, other):
        return self


def show(function):
    try:
        function()
    except (ValueError, TypeError, AssertionError):
        print("".join(traceback.format_exc().splitlines(True)[4:-1]), end="")


def condition():
    if Vague() and 1:
        pass


def compared():
    if Vague() > 0:
        pass


def loop():
    while not Vague():
        pass


def choice():
    return [1, 2 if Vague() else 3]


def filtered():
    return [i for i in range(3) if Vague()]


def asserted():
    assert Vague(), "message"


def false_assertion():
    assert False, "never"


def compared_assertion():
    assert 1 > 2 or 0, "never"


def no_exception_class():
    try:
        1 / 0
    except (ValueError, 5):
        pass


def unhashable_key():
    return {[]: i for i in range(3)}


for f in (condition, compared, loop, choice, filtered, asserted, false_assertion, compared_assertion,
          no_exception_class, unhashable_key):
    show(f)  # expect:     if Vague() and 1:
    # expect:   File "caret_truth_test.py", line 6, in __bool__
    # expect:     raise ValueError("ambiguous")
    # expect:     if Vague() > 0:
    # expect:        ^^^^^^^^^^^
    # expect:   File "caret_truth_test.py", line 6, in __bool__
    # expect:     raise ValueError("ambiguous")
    # expect:     while not Vague():
    # expect:   File "caret_truth_test.py", line 6, in __bool__
    # expect:     raise ValueError("ambiguous")
    # expect:     return [1, 2 if Vague() else 3]
    # expect:                ^^^^^^^^^^^^^^^^^^^
    # expect:   File "caret_truth_test.py", line 6, in __bool__
    # expect:     raise ValueError("ambiguous")
    # expect:     return [i for i in range(3) if Vague()]
    # expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # expect:   File "caret_truth_test.py", line 39, in <listcomp>
    # expect:     return [i for i in range(3) if Vague()]
    # expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # expect:   File "caret_truth_test.py", line 6, in __bool__
    # expect:     raise ValueError("ambiguous")
    # expect:     assert Vague(), "message"
    # expect:   File "caret_truth_test.py", line 6, in __bool__
    # expect:     raise ValueError("ambiguous")
    # expect:     assert False, "never"
    # expect:     assert 1 > 2 or 0, "never"
    # expect:            ^^^^^
    # expect: ZeroDivisionError: division by zero
    # expect:
    # expect: During handling of the above exception, another exception occurred:
    # expect:
    # expect: Traceback (most recent call last):
    # expect:   File "caret_truth_test.py", line 14, in show
    # expect:     function()
    # expect:   File "caret_truth_test.py", line 57, in no_exception_class
    # expect:     except (ValueError, 5):
    # expect:     return {[]: i for i in range(3)}
    # expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^
    # expect:   File "caret_truth_test.py", line 62, in <dictcomp>
    # expect:     return {[]: i for i in range(3)}
    # expect:            ^^^^^^^^^^^^^^^^^^^^^^^^^
