# Signatures as values: equal whatever the order of keyword-only parameters, pickled, bound; what is no valid parameter.
import functools, inspect, pickle
from inspect import Parameter, Signature, signature
def one(a, /, b: int = 1, *args, x, y=2, **rest) -> str: pass
def other(a, /, b: int = 1, *args, y=2, x, **rest) -> str: pass
print(signature(one) == signature(other), hash(signature(one)) == hash(signature(other)), signature(one).parameters == signature(other).parameters)
# expect: True True False
for protocol in range(2, 6): print(pickle.loads(pickle.dumps(signature(lambda p, *, q=1: 0), protocol)), end=' ')
bound = pickle.loads(pickle.dumps(signature(len).bind([1])))
print(bound, bound.args, signature(one).bind(1, 2, 3, x=4, z=5))
# expect: (p, *, q=1) (p, *, q=1) (p, *, q=1) (p, *, q=1) <BoundArguments (obj=[1])> ([1],) <BoundArguments (a=1, b=2, args=(3,), x=4, rest={'z': 5})>
for args, kwargs in ((), {}), ((), {'a': 1}), ((1,), {'b': 1, 'x': 1, 'a': 3}), ((1, 2), {'b': 3}), ((1,), {}):
    try: print(signature(one).bind(*args, **kwargs).arguments)
    except TypeError as error: print(error)  # expect: missing a required argument: 'a'
    # expect: 'a' parameter is positional only, but was passed as a keyword
    # expect: {'a': 1, 'b': 1, 'x': 1, 'rest': {'a': 3}}
    # expect: multiple values for argument 'b'
    # expect: missing a required argument: 'x'
try: signature(lambda a: 0).bind(1, 2)
except TypeError as error: print(error)  # expect: too many positional arguments
for make in (lambda: Parameter('if', Parameter.KEYWORD_ONLY), lambda: Parameter('a', 9), lambda: Parameter(1, 1), lambda: Parameter('.0', 3),
             lambda: Parameter('.0', 1), lambda: Parameter('1', 1), lambda: Parameter('a', 2, default=1), lambda: Parameter('a', 0).replace(name=1)):
    try: print(make())
    except (ValueError, TypeError) as error: print(error)  # expect: 'if' is not a valid parameter name
    # expect: value 9 is not a valid Parameter.kind
    # expect: name must be a str, not a int
    # expect: implicit arguments must be passed as positional or keyword arguments, not keyword-only
    # expect: implicit0
    # expect: '1' is not a valid parameter name
    # expect: variadic positional parameters cannot have default values
    # expect: name must be a str, not a int
print(signature(functools.partial(one, 1, b=2)), signature(functools.partial(lambda *a, b: 0, 1)))
# expect: (*, b: int = 2, x, y=2, **rest) -> str (*a, b)
class C:
    def m(self, a, b=1, *, c=2): pass
    half = functools.partialmethod(m, 5, c=3)
class Like:
    __name__, __code__, __defaults__, __kwdefaults__, __annotations__ = 'like', one.__code__, None, None, {}
    def __call__(self): pass
print(signature(C.half), signature(C().half), signature(Like()))
# expect: (self, b=1, *, c=3) (b=1, *, c=3) (a, /, b, *args, x, y, **rest)
def called(a, b=1, *, c): pass
for args, kwargs in ((1,), {'c': 2}), ((), {}), ((1, 2, 3), {'c': 1}), ((1,), {'c': 1, 'z': 2}):
    try: print(sorted(inspect.getcallargs(called, *args, **kwargs).items()))
    # expect: [('a', 1), ('b', 1), ('c', 2)]
    except TypeError as error: print(error)  # expect: called() missing 1 required positional argument: 'a'
    # expect: called() takes from 1 to 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
    # expect: called() got an unexpected keyword argument 'z'
try: signature(functools.partial(lambda: 0, 1))
except ValueError as error: print(str(error).rpartition('>, 1')[2])  # expect: ) has incorrect arguments
