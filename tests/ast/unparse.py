# ast.unparse: brackets only where they are needed, quotes that fit, and a text that gives the same tree again.
import ast
for text in ["a+b*c-(d-e)", "(a+b)*c", "-a**-b", "(-a)**b", "a**b**c", "(a**b)**c", "not a and b or c", "not (a or b)", "a<b<=c is not d", "(a<b)<c",
             "a if b else c if d else e", "(a if b else c) if d else e", "lambda x, /, y=1, *a, z, w=2, **k: (x, y)", "lambda: 0", "[i for i in x if i if not j for (k, l) in m]",
             "{k: v for k, v in x}", "(x async for x in y)", "f(x for x in y)", "f((x for x in y), 1, *a, k=2, **b)", "x[1:2, ::3]", "x[a, b]", "x[(a,)]", "x[()]", "x[1:]", "(a, b)", "(a,)", "()",
             "{1, *a}", "{**a, 'b': 1}", "1 .real", "1.5.real", "1e400", "-1e400j", "(yield)", "(yield a, b)", "(yield from a)", "(a := 1)", "f(a := 1)", "await x", "u'a'", "b'a'", "'it\\'s \"x\"'", "'a\\nb'", "...",
             "f'{a!r:>{w}} {{}} {b[\"k\"]}'", "f'{a}\"\\''", "f'{ {1: 2} }'", "f'{x:{y}.{z}}\\n'", "f'{lambda_}{(lambda: 1)}'", "f'{a=}'", "*a, b", "a @ b // c % d << e >> f & g ^ h | i", "~-+a"]:
    tree = ast.parse(text)
    back = ast.unparse(tree)
    print(back, "" if ast.dump(ast.parse(back)) == ast.dump(tree) else "DIFFERENT")
source = '''"""Module "doc"."""
import a.b as c, d
from . import x
from ..y import (z as w, *)
@dec(1)
class A(B, metaclass=M):
    """Doc
    of two lines\\\\"""
    x: int = 1
    (y): str
    z.w: int
    async def f(self, /, a: int, *, b='x', **kw) -> "T":
        async with a as b, c: pass
        async for i, j in k: continue
        else: break
        return 1, 2
def g():
    global p, q
    def inner():
        nonlocal r
        del a, b[0], c.d
        raise
    if a: pass
    elif b: x = yield
    elif c: pass
    else:
        if d: pass
        e
    while True: pass
    try: raise X from None
    except (A, B) as e: pass
    except: pass
    else: pass
    finally: pass
    try: pass
    except* E: pass
    assert a, 'b'
    with (yield): pass
    a, b = *c, d = e
    a **= 2
    match x, y:
        case [1, -2.5, *rest] | {'k': None, **kw} if c: pass
        case A.B(1, x=(2 | 3) as t) | 'a': pass
        case _: return
'''.replace(", *)", ")")
print(ast.unparse(ast.parse(source)))
for tree in (ast.JoinedStr([ast.FormattedValue(ast.Constant("a\\b"), -1, None)]), ast.JoinedStr([ast.Constant(1)])):
    try: print(ast.unparse(tree).split(" object at")[0])
    except ValueError as e: print(str(e).split(" object at")[0])
