# Trees go back through compile(): the code is that of the source they came from.
import ast, traceback
src = '''
import sys
def f(a, b=2, *c, d, e=5, **k) -> int:
    """doc"""
    global G
    G = [x*y for x in range(a) if x for y in c]
    try:
        with open("x") as q, open("y"):
            pass
    except (OSError, ValueError) as err:
        pass
    else: pass
    finally: pass
    match a:
        case 1 | -2 | 1+2j: z = 1
        case {"k": v, **rest}: z = v
        case [1, *_, 3] | None: z = 0
        case P(x=1): pass
        case str() as s: pass
        case _: z = 9
    return lambda x, /, y=1: (x, y, z, f"{a!r:>{b}} {d=}")
class A(object, metaclass=type):
    x: int = 3
    @property
    def y(self): return super().__repr__()
    async def m(self):
        async for i in self: yield i
        await x
f.t = {**{1:2}, 3: 4}; g = {1, 2, *[3]}
del f.t[1:2], (f)
while True:
    break
for i in 1, 2: continue
else: pass
assert g, "m"
n = a if (k := 3) > 2 else -1; big = 123456789012345678901234567890; c = 3j; fl = 1.5; by = b"x"
x[1:2, ...] = not 1 < 2 <= 3
try: raise E from None
except* E: pass
'''
t = ast.parse(src)
code = compile(t, "<x>", "exec")
c2 = compile(src, "<x>", "exec")
print([c for c in code.co_consts if not hasattr(c,'co_code')] == [c for c in c2.co_consts if not hasattr(c,'co_code')], code.co_names == c2.co_names)
# expect: True True
print(list(code.co_positions()) == list(c2.co_positions()), list(code.co_lines())==list(c2.co_lines()))
# expect: True True
class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, int) else node
tree = Double().visit(ast.parse("def f(x):\n    return x + 21\nprint(f(1), 3)"))
exec(compile(tree, "<d>", "exec"))  # expect: 44 6
print(eval(compile(ast.parse("1+2*3", mode="eval"), "<e>", "eval")))  # expect: 7
exec(compile(ast.parse("4+4", mode="single"), "<s>", "single"))  # expect: 8

class Trace(ast.NodeTransformer):
    """Every function tells its name and arguments before it runs; asserts go."""
    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        call = ast.Expr(ast.Call(ast.Name("print", ast.Load()), [ast.Constant(node.name)] + [ast.Name(a.arg, ast.Load()) for a in node.args.args], []))
        node.body.insert(0, ast.copy_location(call, node))
        return node
    def visit_Assert(self, node): return None
    def visit_BinOp(self, node):
        self.generic_visit(node)
        return ast.Call(ast.Name("power", ast.Load()), [node.left, node.right], []) if isinstance(node.op, ast.Pow) else node
source = """
def power(a, b): return a * 100 + b
def g(x, y):
    assert x > 100
    return [i ** y for i in range(x)]
print(g(3, 2))
"""
namespace = {}
exec(compile(ast.fix_missing_locations(Trace().visit(ast.parse(source))), "<t>", "exec"), namespace)
# expect: g 3 2
# expect: power 0 2
# expect: power 1 2
# expect: power 2 2
# expect: [2, 102, 202]
print(namespace["g"].__code__.co_firstlineno, namespace["g"].__code__.co_filename)  # expect: 3 <t>
tree=ast.parse("\n\ndef f():\n    return (1 +\n       x.y)\nf()")
try: exec(compile(tree,"<trace>","exec"))
except NameError as e: print(traceback.format_tb(e.__traceback__)[1:])
# expect: ['  File "<trace>", line 6, in <module>\n', '  File "<trace>", line 5, in f\n']
print(compile("1", "", "eval", ast.PyCF_ONLY_AST).body.value, compile(tree,"","eval",ast.PyCF_ONLY_AST) is tree)
# expect: 1 True
for f in exec, eval:
    try: f(tree)
    except TypeError as e: print(e)  # expect: exec() arg 1 must be a string, bytes or code object
    # expect: eval() arg 1 must be a string, bytes or code object
