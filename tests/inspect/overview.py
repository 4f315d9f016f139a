import inspect, functools
def f(a, b: int = 2, /, c=3, *args, d, e="x", **kw) -> str:
    """Doc.

    More."""
    return a
class K:
    "K doc"
    def __init__(self, x, y=1): pass
    @classmethod
    def cm(cls, z): pass
    @staticmethod
    def sm(w): pass
    def m(self, q): "m doc"
    @property
    def p(self): return 1
async def co(): pass
def gen(): yield
for o in (f, K, K.cm, K.sm, K(1).m, K.m, functools.partial(f, 1, d=4), lambda x, *y: 0): print(inspect.signature(o))
# expect: (a, b: int = 2, /, c=3, *args, d, e='x', **kw) -> str
# expect: (x, y=1)
# expect: (z)
# expect: (w)
# expect: (q)
# expect: (self, q)
# expect: (b: int = 2, /, c=3, *args, d=4, e='x', **kw) -> str
# expect: (x, *y)
s = inspect.signature(f); print(s.parameters["b"], repr(s.parameters["d"].kind), s.parameters["b"].default, s.parameters["b"].annotation, s.return_annotation, s.parameters["args"].kind.name, repr(s))
# expect: b: int = 2 <_ParameterKind.KEYWORD_ONLY: 3> 2 <class 'int'> <class 'str'> VAR_POSITIONAL <Signature (a, b: int = 2, /, c=3, *args, d, e='x', **kw) -> str>
b = s.bind(1, d=5, z=9); print(b, b.args, b.kwargs); b.apply_defaults(); print(b.arguments)
# expect: <BoundArguments (a=1, d=5, kw={'z': 9})> (1,) {'d': 5, 'z': 9}
# expect: {'a': 1, 'b': 2, 'c': 3, 'args': (), 'd': 5, 'e': 'x', 'kw': {'z': 9}}
for a, k in (((), {}), ((1,), {}), ((1, 2, 3, 4), {"d": 1}), ((1,), {"a": 1, "d": 2})):
    try: print(s.bind(*a, **k))
    except TypeError as e: print(e)  # expect: missing a required argument: 'a'
    # expect: missing a required argument: 'd'
    # expect: <BoundArguments (a=1, b=2, c=3, args=(4,), d=1)>
    # expect: <BoundArguments (a=1, d=2, kw={'a': 1})>
print(inspect.isfunction(f), inspect.ismethod(K(1).m), inspect.isclass(K), inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(gen), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isroutine(K.m))
# expect: True True True True True True True True
print(inspect.getfullargspec(f)); print(inspect.getmro(K)); print([n for n, v in inspect.getmembers(K, inspect.isfunction)])
# expect: FullArgSpec(args=['a', 'b', 'c'], varargs='args', varkw='kw', defaults=(2, 3), kwonlyargs=['d', 'e'], kwonlydefaults={'e': 'x'}, annotations={'return': <class 'str'>, 'b': <class 'int'>})
# expect: (<class '__main__.K'>, <class 'object'>)
# expect: ['__init__', 'm', 'sm']
def g(): return inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.stack()[1].lineno, inspect.stack()[0].code_context
@functools.wraps(f)
def w(*a): pass
print(inspect.signature(w), inspect.unwrap(w) is f)
# expect: (a, b: int = 2, /, c=3, *args, d, e='x', **kw) -> str True
try: inspect.signature(3)
except TypeError as e: print(e)  # expect: 3 is not a callable object
