class A:
    def __init__(s,e): s.e=e
    def __del__(s): raise s.e
A(ValueError('x')); A(ValueError()); A(KeyError('k')); A(KeyboardInterrupt())
class E(Exception):
    def __str__(s): 1/0
A(E())
class E2(Exception):
    def __repr__(s): return 'r'
A(E2(1,2))
e=ValueError('n'); e.add_note('note'); A(e)
try:
    try: 1/0
    except Exception as x: raise KeyError from x
except KeyError as z: A(z)
A(ExceptionGroup('g',[ValueError(1)]))
A(SyntaxError('m',('f',1,2,'abc')))
A(SystemExit(3))
class M: pass
E.__module__='mm'; E.__qualname__='Q.E'
class F(Exception): pass
A(F('a\nb'))
import gc, weakref
class R: pass
r=R(); w=weakref.ref(r,lambda x: 1/0); del r
def g():
    try: yield
    finally: raise ValueError('gen')
x=g(); next(x); del x
import sys
sys.unraisablehook=lambda a: print(a.exc_type.__name__,a.err_msg,a.object is not None, file=sys.stderr)
A(ValueError(1))
def bad(a): raise RuntimeError('hook')
sys.unraisablehook=bad
A(ValueError(2))
