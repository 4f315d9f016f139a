# Trees that lie, change while they are read or have no bottom: exceptions, never worse.
import ast, threading
N = lambda i="x", c=None: ast.Name(i, c or ast.Load())
L = ast.Load
C = ast.Constant
def bad(t, mode="exec", fix=True):
    if fix: ast.fix_missing_locations(t)
    try: print("ok", compile(t, "<b>", mode) and 1)
    except Exception as e: print(type(e).__name__)
def deep(t, mode="exec", fix=True):
    try: compile(t, "<b>", mode)
    except RecursionError: pass
    print("survived")
class G:
    def __getattr__(s, n):
        if n in ("posonlyargs","args","kwonlyargs","kw_defaults","defaults"): return []
        raise AttributeError(n)
bad(ast.Expression(ast.Lambda(G(),C(1))),"eval")  # expect: ok 1
class H:
    def __getattr__(s, n): raise ZeroDivisionError(n)
bad(ast.Expression(ast.Lambda(H(),C(1))),"eval")  # expect: ZeroDivisionError
bad(ast.Expression(H()),"eval",False)  # expect: ZeroDivisionError
m=ast.parse("x=1"); m.body.append(m.body); bad(m)  # expect: TypeError
m=ast.parse("x=1"); m.body=tuple(m.body); bad(m)  # expect: TypeError
for d in (50, 20000):
    u=C(1,lineno=1,col_offset=0)
    for i in range(d): u=ast.UnaryOp(ast.Invert(),u,lineno=1,col_offset=0)
    deep(ast.Expression(u),"eval",False)  # expect: survived
    u=C(1,lineno=1,col_offset=0)
    for i in range(d): u=ast.Tuple([u],L(),lineno=1,col_offset=0)
    deep(ast.Expression(u),"eval",False)  # expect: survived
    u=N("x",ast.Del()); u.lineno=1;u.col_offset=0
    for i in range(d): u=ast.Tuple([u],ast.Del(),lineno=1,col_offset=0)
    deep(ast.Module([ast.Delete([u],lineno=1,col_offset=0)],[]),"exec",False)  # expect: survived
    c=(1,)
    for i in range(d): c=(c,)
    deep(ast.Expression(C(c)),"eval")
    s=ast.Pass(lineno=1,col_offset=0)
    for i in range(d): s=ast.If(C(1,lineno=1,col_offset=0),[s],[],lineno=1,col_offset=0)
    deep(ast.Module([s],[]),"exec",False)
    p=ast.MatchAs(lineno=1,col_offset=0,end_lineno=1,end_col_offset=0)
    for i in range(d): p=ast.MatchSequence([p],lineno=1,col_offset=0,end_lineno=1,end_col_offset=0)
    deep(ast.Module([ast.Match(C(1,lineno=1,col_offset=0),[ast.match_case(p,None,[ast.Pass(lineno=1,col_offset=0)])],lineno=1,col_offset=0)],[]),"exec",False)
    p=ast.ClassDef("A",[],[],[ast.Pass(lineno=1,col_offset=0)],[],lineno=1,col_offset=0)
    for i in range(d): p=ast.ClassDef("A",[],[],[p],[],lineno=1,col_offset=0)
    deep(ast.Module([p],[]),"exec",False)
    u=C(1,lineno=1,col_offset=0)
    for i in range(d): u=ast.JoinedStr([u],lineno=1,col_offset=0)
    deep(ast.Expression(u),"eval",False)
    del u,p,s,c
def inthread():
    s=ast.Pass(lineno=1,col_offset=0)
    for i in range(20000): s=ast.If(C(1,lineno=1,col_offset=0),[s],[],lineno=1,col_offset=0)
    deep(ast.Module([s],[]),"exec",False)
threading.stack_size(1<<20)
t=threading.Thread(target=inthread); t.start(); t.join()
# expect-error: TypeError: required field "lineno" missing from expr
