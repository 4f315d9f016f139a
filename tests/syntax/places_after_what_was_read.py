# Where a fault is said to be depends on how far the grammar's rules have read, and on what they remember.
for source in (
    "match [1, [2 3]]:\n case 1: pass", "match (1, 2)\n: pass", "match (x)\nprint(1)\na b", "match(x=1)\na b", "match x,", "match[1] = 2\na b",
    "f(a=1, b:1)", "f(a=1, b, **c)", "f(a=1, b\n'c', D='x')", "f(a=1, b, c=2, d:1)", "f(**a, b:1)", "f(a=1, b+)", "f(a=1, b, *c, **d)",
    "def f(*a, *b:\n  pass", "def f(*a, *b):\n  pass", "x[ [0, 1] = 3", "x[0 = 3", "{'a': 1, 'b'\n [0, 2]}", "{'a': * * b}", "{'a': *}",
    "x y (a b)", "print x (a b)", "x 1 (a b)", "x not (a b)", "x lambda: (a b)", "x y, f(a b)", "x f(a=1, b)",
    "a, b = 1, {3 >= ,}", "a, b.c = 1, (,", "a, b += 1, (,", "f(a), b = 1, (,", "a, b c, d = 1",
    "from __future__ import nope", "def f(**k, a", "def f(**k, a:int, b): pass", "f(x for x in y, 1", "f(x for x in y, a=1", "a, b c d: x",
):
    try:
        compile(source, "f", "exec")
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
        # expect: 'match [1, [2 3]]:\n case 1: pass' invalid syntax. Perhaps you forgot a comma? 1 12 1 15
        # expect: 'match (1, 2)\n: pass' expected ':' 2 1 2 2
        # expect: 'match (x)\nprint(1)\na b' expected ':' 3 3 3 4
        # expect: 'match(x=1)\na b' invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1 7 1 10
        # expect: 'match x,' expected ':' 1 9 1 9
        # expect: 'match[1] = 2\na b' invalid syntax 2 3 2 4
        # expect: 'f(a=1, b:1)' positional argument follows keyword argument 1 9 1 10
        # expect: 'f(a=1, b, **c)' positional argument follows keyword argument 1 14 1 15
        # expect: "f(a=1, b\n'c', D='x')" positional argument follows keyword argument 2 7 2 8
        # expect: 'f(a=1, b, c=2, d:1)' positional argument follows keyword argument 1 17 1 18
        # expect: 'f(**a, b:1)' positional argument follows keyword argument unpacking 1 9 1 10
        # expect: 'f(a=1, b+)' positional argument follows keyword argument 1 10 1 11
        # expect: 'f(a=1, b, *c, **d)' positional argument follows keyword argument 1 18 1 19
        # expect: 'def f(*a, *b:\n  pass' '(' was never closed 1 6 1 0
        # expect: 'def f(*a, *b):\n  pass' * argument may appear only once 1 11 1 12
        # expect: 'x[ [0, 1] = 3' invalid syntax 1 11 1 12
        # expect: 'x[0 = 3' '[' was never closed 1 2 1 0
        # expect: "{'a': 1, 'b'\n [0, 2]}" ':' expected after dictionary key 1 7 2 0
        # expect: "{'a': * * b}" invalid syntax 1 9 1 10
        # expect: "{'a': *}" invalid syntax 1 8 1 9
        # expect: 'x y (a b)' invalid syntax 1 3 1 4
        # expect: 'print x (a b)' Missing parentheses in call to 'print'. Did you mean print(...)? 1 1 1 8
        # expect: 'x 1 (a b)' invalid syntax 1 3 1 4
        # expect: 'x not (a b)' invalid syntax 1 7 1 8
        # expect: 'x lambda: (a b)' invalid syntax 1 3 1 9
        # expect: 'x y, f(a b)' invalid syntax. Perhaps you forgot a comma? 1 8 1 11
        # expect: 'x f(a=1, b)' invalid syntax 1 3 1 4
        # expect: 'a, b = 1, {3 >= ,}' invalid syntax 1 17 1 18
        # expect: 'a, b.c = 1, (,' invalid syntax 1 14 1 15
        # expect: 'a, b += 1, (,' 'tuple' is an illegal expression for augmented assignment 1 1 1 5
        # expect: 'f(a), b = 1, (,' invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1 7 1 12
        # expect: 'a, b c, d = 1' invalid syntax. Maybe you meant '==' or ':=' instead of '='? 1 9 1 14
        # expect: 'from __future__ import nope' future feature nope is not defined 1 1 1 None
        # expect: 'def f(**k, a' '(' was never closed 1 6 1 0
        # expect: 'def f(**k, a:int, b): pass' arguments cannot follow var-keyword argument 1 12 1 17
        # expect: 'f(x for x in y, 1' '(' was never closed 1 2 1 0
        # expect: 'f(x for x in y, a=1' '(' was never closed 1 2 1 0
        # expect: 'a, b c d: x' only single target (not tuple) can be annotated 1 1 1 2
