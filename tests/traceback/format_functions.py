import traceback
def f(): 1 / 0
try:
    f()
except ZeroDivisionError as e:
    print(traceback.format_exc())  # expect: Traceback (most recent call last):
    # expect:   File "format_functions.py", line 4, in <module>
    # expect:     f()
    # expect:   File "format_functions.py", line 2, in f
    # expect:     def f(): 1 / 0
    # expect:              ~~^~~
    # expect: ZeroDivisionError: division by zero
    # expect:
    print("".join(traceback.format_exception(e)))  # expect: Traceback (most recent call last):
    # expect:   File "format_functions.py", line 4, in <module>
    # expect:     f()
    # expect:   File "format_functions.py", line 2, in f
    # expect:     def f(): 1 / 0
    # expect:              ~~^~~
    # expect: ZeroDivisionError: division by zero
    # expect:
    print(traceback.format_exception_only(e), [(s.name, s.lineno, s.line) for s in traceback.extract_tb(e.__traceback__)])
    # expect: ['ZeroDivisionError: division by zero\n'] [('<module>', 4, 'f()'), ('f', 2, 'def f(): 1 / 0')]
