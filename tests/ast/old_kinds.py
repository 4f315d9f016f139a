# Kinds of nodes from before Python 3.8: programs still ask for them.
import ast, warnings
warnings.simplefilter("ignore")
print(ast.dump(ast.Num(3)), ast.dump(ast.Num(n=4)), ast.dump(ast.Str("a")), ast.dump(ast.Bytes(b"b")), ast.dump(ast.NameConstant(None)), ast.dump(ast.Ellipsis()))
# expect: Constant(value=3) Constant(value=4) Constant(value='a') Constant(value=b'b') Constant(value=None) Constant(value=Ellipsis)
for value in (1, True, None, "s", b"b", ..., 2.5, 1j):
    node = ast.Constant(value)
    print(value, [kind.__name__ for kind in (ast.Num, ast.Str, ast.Bytes, ast.NameConstant, ast.Ellipsis) if isinstance(node, kind)])
    # expect: 1 ['Num']
    # expect: True ['NameConstant']
    # expect: None ['NameConstant']
    # expect: s ['Str']
    # expect: b'b' ['Bytes']
    # expect: Ellipsis ['Ellipsis']
    # expect: 2.5 ['Num']
    # expect: 1j ['Num']
print(isinstance(3, ast.Num), issubclass(ast.Num, ast.Constant), ast.Constant(5).n, ast.Constant("x").s, ast.Num._fields)
# expect: False True 5 x ('n',)
print(ast.dump(ast.Index(ast.Constant(1))), ast.dump(ast.ExtSlice([ast.Constant(1)])), ast.slice.__mro__[1], ast.Param()._fields, ast.Suite.__mro__[1], ast.AugLoad.__base__, ast.AugStore.__base__)
# expect: Constant(value=1) Tuple(elts=[Constant(value=1)], ctx=Load()) <class 'ast.AST'> () <class 'ast.mod'> <class 'ast.expr_context'> <class 'ast.expr_context'>
class Old(ast.NodeVisitor):
    def visit_Num(self, node): print("number", node.n)
    def visit_Str(self, node): print("text", node.s)
    def visit_NameConstant(self, node): print("name", node.value)
Old().visit(ast.parse("x = 1, 'a', None, True, b''"))  # expect: number 1
# expect: text a
# expect: name None
# expect: name True
warnings.simplefilter("error")
try: Old().visit(ast.parse("1"))
except DeprecationWarning as e: print(e)  # expect: visit_Num is deprecated; add visit_Constant
