class Base:
    __slots__ = ()
    def inherited(self): "from base"
    @property
    def p(self): "a property"
class A(Base):
    """A's doc

    second line"""
    __slots__ = ("s",)
    x = 1
    def __init__(self, n: int = 3): "set up"
    def m(self, a, b=2, *c, d, **e) -> str:
        "does m"
        return a
    @classmethod
    def k(cls): "class method"
    @staticmethod
    def st(q): pass
    async def co(self): "coroutine"
    lam = lambda self, z: z
def f(a, /, b: int, *, k=3) -> None: 
    """Does f.

    More."""
def g(): pass
# comment above
def h(x): return x
help(f); help(g); help(h); help(A); help(A().m); help(A.k); help(Base.p)
import pydoc
print(pydoc.splitdoc("one\n\ntwo\nthree"), pydoc.splitdoc("one"), pydoc.locate("os.path.join").__name__, pydoc.locate("no.such"))
help("no.such.thing")
print(pydoc.render_doc(f)[:60])
