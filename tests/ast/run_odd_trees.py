# Trees that no source gives: what they do when they run.
import ast, traceback, sys, threading
def bad(t, mode="exec", fix=True):
    if fix: ast.fix_missing_locations(t)
    try: print("ok", compile(t, "<b>", mode) and 1)
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
N=lambda i="x", c=None: ast.Name(i, c or ast.Load())
L=ast.Load
def run(*stmts):
    t=ast.fix_missing_locations(ast.Module(list(stmts),[]))
    try:
        d={}; exec(compile(t,"<r>","exec"),d); d.pop('__builtins__',None); print(d)
    except Exception as e: print(type(e).__name__, e)
As=lambda n,v: ast.Assign([ast.Name(n,ast.Store())],v)
C=ast.Constant
run(As("a",ast.Slice(C(1),None,C(3))))  # expect: {'a': slice(1, None, 3)}
run(As("a",ast.JoinedStr([C("a"),C("b"),ast.FormattedValue(C(5),114,ast.JoinedStr([C(">4")]))])))
# expect: {'a': 'ab   5'}
run(As("a",ast.JoinedStr([C(1), C("x")])))
# expect: TypeError sequence item 0: expected str instance, int found
run(As("a",ast.FormattedValue(C(5),-1,C("03"))))  # expect: {'a': '005'}
run(As("a",ast.FormattedValue(C(5),-1,None)))  # expect: {'a': '5'}
run(As("a",C((1,frozenset([2]),1+2j,-7))))  # expect: {'a': (1, frozenset({2}), (1+2j), -7)}
run(As("a",ast.BinOp(C(-7),ast.Pow(),C(2))),As("b",ast.UnaryOp(ast.USub(),C(-7))))
# expect: {'a': 49, 'b': 7}
run(ast.ImportFrom(None,[ast.alias("x")],0))  # expect: ValueError Empty module name
run(ast.ImportFrom("m",[ast.alias("*","y")],0))  # expect: ModuleNotFoundError No module named 'm'
run(ast.Import([ast.alias("*")]))  # expect: ModuleNotFoundError No module named '*'
run(ast.Import([ast.alias("")]))  # expect: ValueError Empty module name
run(ast.Delete([ast.Starred(ast.Name("x",ast.Del()),ast.Del())]))
# expect: SyntaxError can't use starred expression here (<r>, line 1)
run(As("x",C(1)),ast.Delete([ast.Tuple([ast.Name("x",ast.Del())],ast.Del())]))  # expect: {}
run(ast.Expr(ast.Starred(N(),L())))  # expect: SyntaxError can't use starred expression here (<r>, line 1)
run(ast.For(ast.Starred(ast.Name("x",ast.Store()),ast.Store()),C("ab"),[ast.Pass()],[]))
# expect: SyntaxError starred assignment target must be in a list or tuple (<r>, line 1)
run(As("a",ast.ListComp(ast.NamedExpr(ast.Name("q",ast.Store()),N("i")),[ast.comprehension(ast.Name("i",ast.Store()),C("ab"),[],0)])))
# expect: {'q': 'b', 'a': ['a', 'b']}
run(As("a",ast.ListComp(N("i"),[ast.comprehension(ast.Name("i",ast.Store()),C("ab"),[],7)])))
# expect: SyntaxError asynchronous comprehension outside of an asynchronous function (<r>, line 1)
run(As("a",ast.Call(N("dict"),[],[ast.keyword("a b",C(1)),ast.keyword("a b",C(1))])))
# expect: SyntaxError keyword argument repeated: a b (<r>, line 1)
run(As("a",ast.Call(N("dict"),[],[ast.keyword("a b",C(1))])))  # expect: {'a': {'a b': 1}}
run(As("a b",C(3)), As("b",N("a b")))  # expect: {'a b': 3, 'b': 3}
run(As("\ud800",C(3)))  # expect: {'\ud800': 3}
run(As("x\0y",C(3)))  # expect: {'x\x00y': 3}
run(As("",C(3)))  # expect: {'': 3}
run(ast.Global(["x"]),As("x",C(1)),ast.Nonlocal(["y"]))
# expect: SyntaxError nonlocal declaration not allowed at module level (<r>, line 1)
run(As("a",ast.Subscript(C("abc"),ast.Starred(C((1,)),L()),L())))
# expect: SyntaxError can't use starred expression here (<r>, line 1)
run(As("a",ast.Subscript(C("abc"),ast.Slice(),L())))  # expect: {'a': 'abc'}
run(As("a",ast.Subscript(ast.Dict([C((slice(1) if 0 else 1,))],[C(5)]),ast.Tuple([C(1)],L()),L())))
# expect: {'a': 5}
run(ast.AnnAssign(ast.Name("x",ast.Store()),N("int"),C(1),0))  # expect: {'__annotations__': {}, 'x': 1}
run(ast.AnnAssign(ast.Name("x",ast.Store()),C("q"),None,1))  # expect: {'__annotations__': {'x': 'q'}}
run(ast.Expr(ast.Await(C(1)))); run(ast.Expr(ast.Yield(None))); run(ast.Return(None)); run(ast.Continue())
# expect: SyntaxError 'await' outside function (<r>, line 1)
# expect: SyntaxError 'yield' outside function (<r>, line 1)
# expect: SyntaxError 'return' outside function (<r>, line 1)
# expect: SyntaxError 'continue' not properly in loop (<r>, line 1)
run(ast.ImportFrom("__future__",[ast.alias("annotations")],0),ast.AnnAssign(ast.Name("x",ast.Store()),C((1,-5,10**30,2+3j)),None,1))
# expect: {'__annotations__': {'x': '(1, -5, 1000000000000000000000000000000, (2+3j))'}, 'annotations': _Feature((3, 7, 0, 'beta', 1), None, 16777216)}
run(ast.ImportFrom("__future__",[ast.alias("annotations")],0),ast.AnnAssign(ast.Name("x",ast.Store()),ast.BinOp(C(10**30),ast.Add(),C(2+3j)),None,1))
# expect: {'__annotations__': {'x': '1000000000000000000000000000000 + (2+3j)'}, 'annotations': _Feature((3, 7, 0, 'beta', 1), None, 16777216)}
run(ast.Expr(C("doc")), ast.ImportFrom("__future__",[ast.alias("nope")],0))
# expect: SyntaxError future feature nope is not defined (<r>, line 1)
run(ast.FunctionDef("f",ast.arguments([],[ast.arg("__debug__")],None,[],[],None,[]),[ast.Pass()],[]))
# expect: SyntaxError cannot assign to __debug__ (<r>, line 1)
run(As("__debug__",C(1)))  # expect: SyntaxError cannot assign to __debug__ (<r>, line 1)
run(As("None",C(1)))  # expect: ValueError identifier field can't represent 'None' constant
run(As("a",ast.Attribute(C(1),"None",L())))  # expect: AttributeError 'int' object has no attribute 'None'
run(ast.Try([ast.Pass()],[ast.ExceptHandler(None,None,[ast.Pass()]),ast.ExceptHandler(N(),None,[ast.Pass()])],[],[]))
# expect: SyntaxError default 'except:' must be last (<r>, line 1)
run(ast.Try([ast.Pass()],[ast.ExceptHandler(None,"e",[ast.Pass()])],[],[]))  # expect: {}
run(As("a",ast.BoolOp(ast.Or(),[C(0),C(0),C(5)])))  # expect: {'a': 5}
run(ast.Match(C((1,2)),[ast.match_case(ast.MatchSequence([ast.MatchAs(None,"p"),ast.MatchStar(None)]),None,[ast.Pass()])]))
# expect: {'p': 1}
run(ast.Match(C({}and 1 or 5),[ast.match_case(ast.MatchValue(C(5)),ast.NamedExpr(ast.Name("g",ast.Store()),C(1)),[As("ok",C(1))])]))
# expect: {'g': 1, 'ok': 1}
run(ast.Match(C(1j),[ast.match_case(ast.MatchValue(C(1j)),None,[As("ok",C(1))])]))  # expect: {'ok': 1}
run(ast.AsyncFor(N("i",ast.Store()),C(1),[ast.Pass()],[]));run(ast.AsyncWith([ast.withitem(C(1))],[ast.Pass()]))
# expect: SyntaxError 'async for' outside async function (<r>, line 1)
# expect: SyntaxError 'async with' outside async function (<r>, line 1)
run(ast.Expr(ast.GeneratorExp(C(1),[ast.comprehension(ast.Name("i",ast.Store()),C("ab"),[],1)])))
# expect: TypeError 'async for' requires an object with __aiter__ method, got str
run(ast.Expr(ast.Lambda(ast.arguments([],[],ast.arg("a"),[],[],ast.arg("a"),[]),C(1))))
# expect: SyntaxError duplicate argument 'a' in function definition (<r>, line 1)
run(ast.ClassDef("A",[],[ast.keyword("metaclass",N("type")),ast.keyword("metaclass",N("type"))],[ast.Pass()],[]))
# expect: SyntaxError keyword argument repeated: metaclass (<r>, line 1)
class I(int): pass
run(ast.Expr(C(I(3))));   # expect: TypeError got an invalid type in Constant: I
class Str(str): pass
run(ast.Expr(N(Str("x"))))  # expect: TypeError AST identifier must be of type str

bad(ast.Expression(ast.JoinedStr([C(1), C("x")])), "eval")  # expect: ok 1
