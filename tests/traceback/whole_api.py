import traceback, sys
def f(x): return g(x) + 1
def g(x): return 1 / x
try: f(0)
except ZeroDivisionError as e:
    print(traceback.format_exc())
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exception_only(e))
    print(traceback.extract_tb(e.__traceback__))
    print("".join(traceback.format_tb(e.__traceback__)))
    try: raise ValueError("second") from e
    except ValueError as e2:
        e2.add_note("note one")
        print("".join(traceback.format_exception(e2)))
        te = traceback.TracebackException.from_exception(e2)
        print(te, te.stack, te.__cause__)
def h(): traceback.print_stack(file=sys.stdout); return traceback.extract_stack()
h()
def rec(n): return rec(n-1) if n else 1/0
try: rec(10)
except Exception: print(traceback.format_exc())
try: compile("a b", "x.py", "exec")
except SyntaxError as e: print("".join(traceback.format_exception_only(e)))
try: raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError("t")])])
except Exception as e: print("".join(traceback.format_exception(e)))
try: prnt(1)
except NameError as e: print(traceback.format_exception_only(e))
for fr, ln in traceback.walk_tb(None): pass
print(traceback.format_exc())
class E(Exception): pass
print(traceback.format_exception_only(E("x")), traceback.format_exception_only(KeyError("k")))
print(traceback.format_list([("f.py", 3, "fn", "code")]))  # expect: Traceback (most recent call last):
# expect:   File "whole_api.py", line 4, in <module>
# expect:     try: f(0)
# expect:          ^^^^
# expect:   File "whole_api.py", line 2, in f
# expect:     def f(x): return g(x) + 1
# expect:                      ^^^^
# expect:   File "whole_api.py", line 3, in g
# expect:     def g(x): return 1 / x
# expect:                      ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: Traceback (most recent call last):
# expect:   File "whole_api.py", line 4, in <module>
# expect:     try: f(0)
# expect:          ^^^^
# expect:   File "whole_api.py", line 2, in f
# expect:     def f(x): return g(x) + 1
# expect:                      ^^^^
# expect:   File "whole_api.py", line 3, in g
# expect:     def g(x): return 1 / x
# expect:                      ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: ['ZeroDivisionError: division by zero\n']
# expect: [<FrameSummary file whole_api.py, line 4 in <module>>, <FrameSummary file whole_api.py, line 2 in f>, <FrameSummary file whole_api.py, line 3 in g>]
# expect:   File "whole_api.py", line 4, in <module>
# expect:     try: f(0)
# expect:          ^^^^
# expect:   File "whole_api.py", line 2, in f
# expect:     def f(x): return g(x) + 1
# expect:                      ^^^^
# expect:   File "whole_api.py", line 3, in g
# expect:     def g(x): return 1 / x
# expect:                      ~~^~~
# expect:
# expect: Traceback (most recent call last):
# expect:   File "whole_api.py", line 4, in <module>
# expect:     try: f(0)
# expect:          ^^^^
# expect:   File "whole_api.py", line 2, in f
# expect:     def f(x): return g(x) + 1
# expect:                      ^^^^
# expect:   File "whole_api.py", line 3, in g
# expect:     def g(x): return 1 / x
# expect:                      ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "whole_api.py", line 11, in <module>
# expect:     try: raise ValueError("second") from e
# expect:          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: second
# expect: note one
# expect:
# expect: second [<FrameSummary file whole_api.py, line 11 in <module>>] division by zero
# expect:   File "whole_api.py", line 18, in <module>
# expect:     h()
# expect:   File "whole_api.py", line 17, in h
# expect:     def h(): traceback.print_stack(file=sys.stdout); return traceback.extract_stack()
# expect: Traceback (most recent call last):
# expect:   File "whole_api.py", line 20, in <module>
# expect:     try: rec(10)
# expect:          ^^^^^^^
# expect:   File "whole_api.py", line 19, in rec
# expect:     def rec(n): return rec(n-1) if n else 1/0
# expect:                        ^^^^^^^^
# expect:   File "whole_api.py", line 19, in rec
# expect:     def rec(n): return rec(n-1) if n else 1/0
# expect:                        ^^^^^^^^
# expect:   File "whole_api.py", line 19, in rec
# expect:     def rec(n): return rec(n-1) if n else 1/0
# expect:                        ^^^^^^^^
# expect:   [Previous line repeated 8 more times]
# expect: ZeroDivisionError: division by zero
# expect:
# expect:   File "x.py", line 1
# expect:     a b
# expect:       ^
# expect: SyntaxError: invalid syntax
# expect:
# expect:   + Exception Group Traceback (most recent call last):
# expect:   |   File "whole_api.py", line 24, in <module>
# expect:   |     try: raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("in", [TypeError("t")])])
# expect:   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect:   | ExceptionGroup: eg (2 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- 2 ----------------
# expect:     | ExceptionGroup: in (1 sub-exception)
# expect:     +-+---------------- 1 ----------------
# expect:       | TypeError: t
# expect:       +------------------------------------
# expect:
# expect: ["NameError: name 'prnt' is not defined\n"]
# expect: NoneType: None
# expect:
# expect: ['E: x\n'] ["KeyError: 'k'\n"]
# expect: ['  File "f.py", line 3, in fn\n    code\n']
