# Built-ins that no signature describes, as programs that try and catch ask; __signature__ of a class.
import collections
import functools
import inspect
import itertools
import operator


class Words(dict): pass
class Line(collections.deque): pass
class Plain: pass
class Given: __signature__ = inspect.signature(lambda a, b=1: 0)
class Heir(Given): pass
class Asks:
    @property
    def __signature__(self): return inspect.signature(lambda x: 0)


for obj in (map, filter, zip, dict, set, getattr, next, iter, vars, functools.reduce, functools.partial, operator.itemgetter, collections.deque,
            collections.OrderedDict, itertools.chain, Words, Line, Plain, Given, Heir, Asks(), len, sorted, int.__add__):
    try: print(inspect.signature(obj))
    except (ValueError, TypeError) as e: print(type(e).__name__, str(e)[:40])
try: inspect.signature(Asks)
except TypeError as e: print(str(e)[:35])
