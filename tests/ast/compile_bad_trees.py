# What compile() refuses in trees that Python code made, in CPython's words.
import ast
def bad(t, mode="exec", fix=True):
    if fix: ast.fix_missing_locations(t)
    try: compile(t, "<b>", mode); print("ok")
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
N=lambda i="x", c=None: ast.Name(i, c or ast.Load())
S=ast.Store
C=ast.Constant
E=lambda e: ast.Expression(e)
X=lambda e: ast.Module([ast.Expr(e)], [])
M=lambda *s: ast.Module(list(s), [])
bad(ast.Module(), fix=False); bad(ast.Module([]), fix=False); bad(ast.Module(3,[])); bad(ast.Module([3],[]), fix=False); bad(M(None)); bad(M(ast.Pass()), fix=False)
# expect: TypeError required field "body" missing from Module
# expect: TypeError required field "type_ignores" missing from Module
# expect: TypeError Module field "body" must be a list, not a int
# expect: TypeError required field "lineno" missing from stmt
# expect: ValueError None disallowed in statement list
# expect: TypeError required field "lineno" missing from stmt
bad(M(ast.Pass()),"eval"); bad(E(C(1)),"exec"); bad(E(C(1)),"single"); bad(E(None),"eval"); bad(E(ast.Pass()),"eval"); bad(E(ast.Name("x")),"eval"); bad(E(ast.Name(None,ast.Load())),"eval")
# expect: TypeError expected Expression node, got Module
# expect: TypeError expected Module node, got Expression
# expect: TypeError expected Interactive node, got Expression
# expect: ValueError field 'body' is required for Expression
# expect: TypeError expected some sort of expr, but got <ast.Pass object
# expect: TypeError required field "ctx" missing from Name
# expect: ValueError field 'id' is required for Name
bad(E(ast.Name(5,ast.Load())),"eval"); bad(E(N("x",S())),"eval"); bad(E(N("None")),"eval"); bad(E(ast.BoolOp(ast.And(),[C(1)])),"eval"); bad(E(ast.BinOp(C(1),ast.And(),C(2))),"eval"); bad(E(ast.BinOp(C(1),None,C(2))),"eval")
# expect: TypeError AST identifier must be of type str
# expect: ValueError expression must have Load context but has Store instead
# expect: ValueError identifier field can't represent 'None' constant
# expect: ValueError BoolOp with less than 2 values
# expect: TypeError expected some sort of operator, but got <ast.And object
# expect: TypeError expected some sort of operator, but got None
bad(E(ast.BinOp(C(1),ast.Add,C(2))),"eval"); bad(E(ast.Compare(C(1),[],[])),"eval"); bad(E(ast.Compare(C(1),[ast.Lt()],[])),"eval"); bad(E(ast.Compare(C(1),[ast.Lt()],[C(1),C(2)])),"eval"); bad(E(ast.Compare(C(1),[3],[C(1)])),"eval")
# expect: TypeError expected some sort of operator, but got <class 'ast.Add'>
# expect: ValueError Compare with no comparators
# expect: ValueError Compare with no comparators
# expect: ValueError Compare has a different number of comparators and operands
# expect: TypeError expected some sort of cmpop, but got 3
for v in [1, -5, 10**30, -10**30, 1.5, 2j, 1+2j, True, None, ..., "s", "\ud800", b"b", (1,(2,)), frozenset([3]), (), [1], {}, ast, (1,[2]), frozenset([()]), 10**6000]:
    bad(E(C(v)),"eval")  # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: ok
    # expect: TypeError got an invalid type in Constant: list
    # expect: TypeError got an invalid type in Constant: dict
    # expect: TypeError got an invalid type in Constant: module
    # expect: TypeError got an invalid type in Constant: list
    # expect: ok
    # expect: ok
    try: assert eval(compile(ast.fix_missing_locations(E(C(v))),"","eval")) == v
    except TypeError: pass
bad(E(C(1,"u")),"eval"); bad(E(C(1,5)),"eval"); bad(E(C("a","u")),"eval")  # expect: ok
# expect: TypeError AST string must be of type str
# expect: ok
def at(**k):
    n = C(1); n.__dict__.update(dict(lineno=1,col_offset=0), **k); bad(E(n),"eval",False)
at(); at(lineno=2**31); at(lineno=2**31-1); at(lineno="x"); at(lineno=None); at(lineno=-1); at(lineno=-1,end_lineno=3); at(lineno=5,end_lineno=3); at(col_offset=9,end_col_offset=3); at(col_offset=-1,end_col_offset=3);at(col_offset=-1);at(col_offset=10**100);at(lineno=1.0);at(lineno=True);at(end_lineno=None)
# expect: ok
# expect: OverflowError Python int too large to convert to C int
# expect: ok
# expect: ValueError invalid integer value: 'x'
# expect: ValueError invalid integer value: None
# expect: ok
# expect: ValueError AST node column range (0, 0) for line range (-1, 3) is not valid
# expect: ValueError AST node line range (5, 3) is not valid
# expect: ValueError line 1, column 9-3 is not a valid range
# expect: ValueError AST node column range (-1, 3) for line range (1, 1) is not valid
# expect: ok
# expect: OverflowError Python int too large to convert to C int
# expect: ValueError invalid integer value: 1.0
# expect: ok
# expect: ok
bad(M(ast.Assign([],C(1)))); bad(M(ast.Assign([N()],C(1)))); bad(M(ast.Assign([C(1)],C(1)))); bad(M(ast.Delete([]))); bad(M(ast.Delete([N()]))); bad(M(ast.If(C(1),[],[]))); bad(M(ast.For(N(),N(),[ast.Pass()],[])))
# expect: ValueError empty targets on Assign
# expect: ValueError expression must have Store context but has Load instead
# expect: ValueError expression which can't be assigned to in Store context
# expect: ValueError empty targets on Delete
# expect: ValueError expression must have Del context but has Load instead
# expect: ValueError empty body on If
# expect: ValueError expression must have Store context but has Load instead
bad(M(ast.AugAssign(ast.Tuple([],S()),ast.Add(),C(1)))); bad(M(ast.AnnAssign(ast.List([],S()),C(1),None,0))); bad(M(ast.AnnAssign(ast.Attribute(N(),"a",S()),C(1),None,1))); bad(M(ast.AnnAssign(N("x",S()),C(1),None))); bad(M(ast.Raise(None,C(1)))); bad(M(ast.Try([ast.Pass()],[],[],[]))); bad(M(ast.Try([ast.Pass()],[],[ast.Pass()],[ast.Pass()]))); bad(M(ast.TryStar([ast.Pass()],[],[],[])));bad(M(ast.Try([],[],[],[ast.Pass()])))
# expect: SystemError invalid node type (26) for augmented assignment
# expect: SystemError invalid node type (25) for annotated assignment
# expect: TypeError AnnAssign with simple non-Name target
# expect: TypeError required field "simple" missing from AnnAssign
# expect: ValueError Raise with cause but no exception
# expect: ValueError Try has neither except handlers nor finalbody
# expect: ValueError Try has orelse but no except handlers
# expect: ValueError TryStar has neither except handlers nor finalbody
# expect: ValueError empty body on Try
bad(M(ast.Global([]))); bad(M(ast.Global(["x"]))); bad(M(ast.Import([]))); bad(M(ast.ImportFrom(None,[ast.alias("x")],0))); bad(M(ast.ImportFrom("m",[ast.alias("x")],-1)));bad(M(ast.ImportFrom("m",[ast.alias("x")])));bad(M(ast.ImportFrom("m",[ast.alias("*","y")])))
# expect: ValueError empty names on Global
# expect: ok
# expect: ValueError empty names on Import
# expect: ok
# expect: ValueError Negative ImportFrom level
# expect: ok
# expect: ok
bad(X(ast.Dict([C(1)],[]))); bad(X(ast.Dict([None],[C(1)]))); bad(X(ast.List([None],ast.Load()))); bad(X(ast.ListComp(C(1),[]))); bad(X(ast.Starred(C(1),ast.Load()))); bad(X(ast.Starred(N("x",S()),S()))); bad(X(ast.Slice(C(1),None,None))); bad(X(ast.JoinedStr([C(1)])));bad(X(ast.JoinedStr([])));bad(X(ast.FormattedValue(C(1),-1,None)));bad(X(ast.FormattedValue(C(1),-1,C("d"))));bad(X(ast.FormattedValue(C(1),7,None)));bad(X(ast.NamedExpr(N("y",S()),C(1))));bad(X(ast.Yield()));bad(X(ast.Lambda(None,C(1))));bad(X(ast.Lambda(5,C(1))))
# expect: ValueError Dict doesn't have the same number of keys as values
# expect: ok
# expect: ValueError None disallowed in expression list
# expect: ValueError comprehension with no generators
# expect: SyntaxError can't use starred expression here (<b>, line 1)
# expect: ValueError expression must have Load context but has Store instead
# expect: ok
# expect: ok
# expect: ok
# expect: ok
# expect: ok
# expect: SystemError Unrecognized conversion character 7
# expect: ok
# expect: SyntaxError 'yield' outside function (<b>, line 1)
# expect: TypeError required field "posonlyargs" missing from arguments
# expect: TypeError required field "posonlyargs" missing from arguments
A=lambda **k: ast.arguments(**{**dict(posonlyargs=[],args=[],kwonlyargs=[],kw_defaults=[],defaults=[]),**k})
bad(X(ast.Lambda(A(),C(1))));bad(X(ast.Lambda(A(defaults=[C(1)]),C(1))));bad(X(ast.Lambda(A(kwonlyargs=[ast.arg("x")]),C(1))));bad(X(ast.Lambda(A(kwonlyargs=[ast.arg("x")],kw_defaults=[None]),C(1))));bad(X(ast.Lambda(A(args=[ast.arg("x"),ast.arg("x")]),C(1))));bad(X(ast.Lambda(A(args=[None]),C(1))));bad(X(ast.Lambda(A(args=[ast.arg("x")]),C(1))),fix=False);bad(X(ast.Call(N(),[],[None])));bad(X(ast.Call(N(),[],[ast.keyword(None,C(1))])));bad(X(ast.Call(N(),None,[])))
# expect: ok
# expect: ValueError more positional defaults than args on arguments
# expect: ValueError length of kwonlyargs is not the same as kw_defaults on arguments
# expect: ok
# expect: SyntaxError duplicate argument 'x' in function definition (<b>, line 1)
# expect: TypeError required field "arg" missing from arg
# expect: TypeError required field "lineno" missing from stmt
# expect: TypeError required field "value" missing from keyword
# expect: ok
# expect: TypeError Call field "args" must be a list, not a NoneType
P=lambda p,*more: M(ast.Match(C(1),[ast.match_case(p,None,[ast.Pass()])]+list(more)))
V=ast.MatchValue
bad(P(V(C(1))));bad(P(V(C(None))));bad(P(V(C((1,)))));bad(P(V(N())));bad(P(V(ast.UnaryOp(ast.USub(),C(1)))));bad(P(V(ast.UnaryOp(ast.UAdd(),C(1)))));bad(P(V(ast.BinOp(C(1),ast.Add(),C(2)))));bad(P(V(ast.BinOp(C(1),ast.Add(),C(2j)))));bad(P(V(ast.Attribute(N(),"y",ast.Load()))));bad(P(V(ast.JoinedStr([]))))
# expect: ok
# expect: ValueError unexpected constant inside of a literal pattern
# expect: ValueError unexpected constant inside of a literal pattern
# expect: ValueError patterns may only match literals and attribute lookups
# expect: ok
# expect: ValueError patterns may only match literals and attribute lookups
# expect: ValueError patterns may only match literals and attribute lookups
# expect: ok
# expect: ok
# expect: SyntaxError patterns may only match literals and attribute lookups (<b>, line 1)
bad(P(ast.MatchSingleton(1)));bad(P(ast.MatchSingleton(None)));bad(P(ast.MatchStar("x")));bad(P(ast.MatchSequence([ast.MatchStar("x")])));bad(P(ast.MatchSequence([ast.MatchStar("x"),ast.MatchStar("y")])));bad(P(ast.MatchMapping([C(1)],[],None)));bad(P(ast.MatchMapping([N()],[ast.MatchAs()],None)));bad(P(ast.MatchMapping([C(None)],[ast.MatchAs()],"_")))
# expect: ValueError MatchSingleton can only contain True, False and None
# expect: ok
# expect: ValueError can't use MatchStar here
# expect: ok
# expect: SyntaxError multiple starred names in sequence pattern (<b>, line 1)
# expect: ValueError MatchMapping doesn't have the same number of keys as patterns
# expect: ValueError patterns may only match literals and attribute lookups
# expect: ValueError can't capture name '_' in patterns
bad(P(ast.MatchClass(C(1),[],[],[])));bad(P(ast.MatchClass(N(),[],["a"],[])));bad(P(ast.MatchClass(N(),[],["a"],[ast.MatchAs()])));bad(P(ast.MatchAs(ast.MatchAs(),None)));bad(P(ast.MatchAs(None,"_")));bad(P(ast.MatchOr([ast.MatchAs()])));bad(P(ast.MatchOr([ast.MatchAs(),ast.MatchAs()])));bad(P(ast.MatchAs(),ast.match_case(ast.MatchAs(),None,[ast.Pass()])))
# expect: ValueError MatchClass cls field can only contain Name or Attribute nodes.
# expect: ValueError MatchClass doesn't have the same number of keyword attributes as patterns
# expect: ok
# expect: ValueError MatchAs must specify a target name if a pattern is given
# expect: ValueError can't capture name '_' in patterns
# expect: ValueError MatchOr requires at least 2 patterns
# expect: SyntaxError wildcard makes remaining patterns unreachable (<b>, line 1)
# expect: SyntaxError wildcard makes remaining patterns unreachable (<b>, line 1)
bad(M(ast.Return(C(1))));bad(M(ast.Break()));bad(M(ast.With([],[ast.Pass()])));bad(M(ast.ClassDef("A",[],[],[],[])));bad(M(ast.ExceptHandler(None,None,[ast.Pass()])));bad(M(ast.Load()));bad(ast.Module([],[ast.TypeIgnore(1,"")]));bad(ast.Module([],[3]));bad(ast.FunctionType([],C(1)))
# expect: SyntaxError 'return' outside function (<b>, line 1)
# expect: SyntaxError 'break' outside loop (<b>, line 1)
# expect: ValueError empty items on With
# expect: ValueError empty body on ClassDef
# expect: TypeError expected some sort of stmt, but got <ast.ExceptHandler object
# expect: TypeError required field "lineno" missing from stmt
# expect: ok
# expect: TypeError expected some sort of type_ignore, but got 3
# expect: TypeError expected Module node, got FunctionType
class Sub(ast.Constant): pass
bad(E(Sub(1)),"eval")  # expect: ok
class SubE(ast.Expression): pass
bad(SubE(C(1)),"eval")  # expect: ok
bad(ast.AST());bad(ast.expr())  # expect: TypeError expected Module node, got AST
# expect: TypeError expected Module node, got expr
l=[]; n=ast.List(l,ast.Load(),lineno=1,col_offset=0); l.append(n)
bad(E(n),"eval",False)  # expect: RecursionError maximum recursion depth exceeded while traversing 'expr' node
u=C(1,lineno=1,col_offset=0)
for i in range(20): u=ast.UnaryOp(ast.Not(),u,lineno=1,col_offset=0)
bad(E(u),"eval",False)  # expect: ok
class Evil(ast.List):
    def __init__(s, l): s.l=l; s.lineno=1; s.col_offset=0; s.ctx=ast.Load()
    @property
    def elts(s): s.l.clear(); return []
l=[]; e=Evil(l); l+= [e,e,e]
e2=ast.List(l,ast.Load(),lineno=1,col_offset=0)
bad(E(e2),"eval",False)  # expect: RuntimeError List field "elts" changed size during iteration
