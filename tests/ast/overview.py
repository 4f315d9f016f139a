import ast
for s in ["1", "[1, 'a', (2,), {3: 4}, {5}, None, True, -1, 1+2j, set()]", "b'x'", "-2.5", "'a' 'b'"]: print(ast.literal_eval(s))
# expect: 1
# expect: [1, 'a', (2,), {3: 4}, {5}, None, True, -1, (1+2j), set()]
# expect: b'x'
# expect: -2.5
# expect: ab
for s in ["f()", "x", "1+1", "[", "a.b"]:
    try: ast.literal_eval(s)
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
    # expect: ValueError malformed node or string on line 1: <ast.Call object
    # expect: ValueError malformed node or string on line 1: <ast.Name object
    # expect: ValueError malformed node or string on line 1: <ast.BinOp object
    # expect: SyntaxError '[' was never closed (<unknown>, line 1)
    # expect: ValueError malformed node or string on line 1: <ast.Attribute object
t = ast.parse("def f(a, *b, c=1, **d) -> int:\n  'doc'\n  return a + b[0] if c < 2 else d.x\nclass A(B, k=1): x: int = 3\nfor i in range(3): print(f'{i!r:>{w}}', end='')\ntry: pass\nexcept E as e: raise X from e")
print(ast.dump(t)); print(ast.dump(ast.parse("x = [1, 2]"), indent=2)); print(ast.dump(ast.parse("a+b", mode="eval"), include_attributes=True))
# expect: Module(body=[FunctionDef(name='f', args=arguments(posonlyargs=[], args=[arg(arg='a')], vararg=arg(arg='b'), kwonlyargs=[arg(arg='c')], kw_defaults=[Constant(value=1)], kwarg=arg(arg='d'), defaults=[]), body=[Expr(value=Constant(value='doc')), Return(value=IfExp(test=Compare(left=Name(id='c', ctx=Load()), ops=[Lt()], comparators=[Constant(value=2)]), body=BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Subscript(value=Name(id='b', ctx=Load()), slice=Constant(value=0), ctx=Load())), orelse=Attribute(value=Name(id='d', ctx=Load()), attr='x', ctx=Load())))], decorator_list=[], returns=Name(id='int', ctx=Load())), ClassDef(name='A', bases=[Name(id='B', ctx=Load())], keywords=[keyword(arg='k', value=Constant(value=1))], body=[AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='int', ctx=Load()), value=Constant(value=3), simple=1)], decorator_list=[]), For(target=Name(id='i', ctx=Store()), iter=Call(func=Name(id='range', ctx=Load()), args=[Constant(value=3)], keywords=[]), body=[Expr(value=Call(func=Name(id='print', ctx=Load()), args=[JoinedStr(values=[FormattedValue(value=Name(id='i', ctx=Load()), conversion=114, format_spec=JoinedStr(values=[Constant(value='>'), FormattedValue(value=Name(id='w', ctx=Load()), conversion=-1)]))])], keywords=[keyword(arg='end', value=Constant(value=''))]))], orelse=[]), Try(body=[Pass()], handlers=[ExceptHandler(type=Name(id='E', ctx=Load()), name='e', body=[Raise(exc=Name(id='X', ctx=Load()), cause=Name(id='e', ctx=Load()))])], orelse=[], finalbody=[])], type_ignores=[])
# expect: Module(
# expect:   body=[
# expect:     Assign(
# expect:       targets=[
# expect:         Name(id='x', ctx=Store())],
# expect:       value=List(
# expect:         elts=[
# expect:           Constant(value=1),
# expect:           Constant(value=2)],
# expect:         ctx=Load()))],
# expect:   type_ignores=[])
# expect: Expression(body=BinOp(left=Name(id='a', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), op=Add(), right=Name(id='b', ctx=Load(), lineno=1, col_offset=2, end_lineno=1, end_col_offset=3), lineno=1, col_offset=0, end_lineno=1, end_col_offset=3))
print([type(n).__name__ for n in ast.walk(ast.parse("x = 1 + y"))], ast.get_docstring(t.body[0]), ast.Name("x", ast.Load()).id, isinstance(t.body[0], ast.stmt))
# expect: ['Module', 'Assign', 'Name', 'BinOp', 'Store', 'Constant', 'Add', 'Name', 'Load'] doc x True
class V(ast.NodeVisitor):
    def visit_Name(self, n): print("name", n.id, n.lineno, n.col_offset)
V().visit(ast.parse("a = b(c)"))  # expect: name a 1 0
# expect: name b 1 4
# expect: name c 1 6
try: ast.parse("a b")
except SyntaxError as e: print(e)  # expect: invalid syntax (<unknown>, line 1)
import dis
dis.dis
