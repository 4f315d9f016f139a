"""Contexts, variables and tokens: what they do, and what they refuse."""
import contextvars as C
import re

v, w = C.ContextVar("v"), C.ContextVar("w", default=3)
ctx = C.copy_context()
tok = v.set(1)

for code in """
C.ContextVar()
C.ContextVar(3)
C.ContextVar('a',x=3)
v
w
w.name
v.name
v.__class__.__mro__
C.Token()
C.Token(3)
C.Token.MISSING
tok
tok.var is v
tok.old_value
v.get()
w.get()
w.get(5)
v.get(1,2)
C.Context(3)
C.Context(x=3)
ctx
ctx[v]
ctx[3]
3 in ctx
v in ctx
ctx.get(3)
ctx.get(v)
ctx.get(v,7)
len(ctx)
list(ctx)
list(C.copy_context().items())==[(v,1)]
ctx==C.Context()
C.copy_context()==C.copy_context()
hash(ctx)
hash(v)==hash(v)
ctx.run()
ctx.run(3)
ctx.run(lambda:ctx.run(int))
ctx.run(v.get)
ctx.run(v.get,9)
ctx.run(lambda *a,**k:(a,k),1,2,x=3)
v.reset(3)
w.reset(tok)
ctx.run(v.reset,tok)
v.reset(tok)
v.reset(tok)
tok
v.get()
C.Context.__module__
C.Token.__module__
C.ContextVar.__name__
C.ContextVar[int]
C.Token[int]
v.foo
setattr(v,'foo',1)
setattr(v,'name',1)
ctx.copy()==ctx
ctx.copy() is ctx
type('X',(C.ContextVar,),{})
type('X',(C.Context,),{})
type('X',(C.Token,),{})
__import__('weakref').ref(ctx)
__import__('weakref').ref(v)
__import__('copy').copy(ctx)
__import__('pickle').dumps(v)
ctx!=ctx
ctx<ctx
ctx=={}
repr(C.ContextVar('z',default=v))
C.Context.run
bool(ctx)
v == w
ctx.__hash__
__import__('weakref').ref(tok)
hash(tok)==hash(tok)
tok==tok
C.ContextVar.get
C.Context.get
v.set()
v.set(1,2)
""".split("\n"):
    try:
        answer = repr(eval(code)) if code else ""
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    print(code, "->", re.sub("0x[0-9a-f]+", "0x", answer))
