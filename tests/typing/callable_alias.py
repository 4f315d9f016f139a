# collections.abc.Callable[[A, B], R] has the arguments A, B, R, shows them, takes types for its variables, and is pickled.
import collections.abc as c, typing, pickle
T=typing.TypeVar('T'); P=typing.ParamSpec('P')
A=c.Callable[[int,T],str]
print(A, A.__args__, A[float], A.__parameters__, pickle.loads(pickle.dumps(c.Callable[[int],str])), hash(A)==hash(c.Callable[[int,T],str]), c.Callable[...,int], c.Callable[P,int], c.Callable[[],None])
# expect: collections.abc.Callable[[int, ~T], str] (<class 'int'>, ~T, <class 'str'>) collections.abc.Callable[[int, float], str] (~T,) collections.abc.Callable[[int], str] True collections.abc.Callable[..., int] collections.abc.Callable[~P, int] collections.abc.Callable[[], None]
for z in (1, (1,2), ([int],), ([int],str,2)):
    try: print(c.Callable[z])
    except TypeError as e: print(e)  # expect: Callable must be used as Callable[[arg, ...], result].
    # expect: Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got 1
    # expect: Callable must be used as Callable[[arg, ...], result].
    # expect: Callable must be used as Callable[[arg, ...], result].
print(typing.get_args(A), typing.get_origin(A), isinstance(len, A) if 0 else '', A | None, typing.get_args(c.Callable[...,int]))
# expect: ([<class 'int'>, ~T], <class 'str'>) <class 'collections.abc.Callable'>  collections.abc.Callable[[int, ~T], str] | None (Ellipsis, <class 'int'>)
