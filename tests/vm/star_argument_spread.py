# f(*values) of a function that only takes *rest.
def rest(*a): return a
class C:
    def m(self, *a): return a
    @classmethod
    def k(cls, *a): return cls.__name__, a
t = (1, [2], "3")
l = list(t)
print(rest(*t) is t, rest(*t), rest(*l), rest(*()), rest(*[]), rest(*"ab"), rest(*{1: 2}))
# expect: False (1, [2], '3') (1, [2], '3') () () ('a', 'b') (1,)
print(C().m(*t), C().m(*l), C.k(*l), C.m(*[1, 2]), (lambda *a: len(a))(*range(2000)))
# expect: (1, [2], '3') (1, [2], '3') ('C', (1, [2], '3')) (2,) 2000
def changed(*a):
    l.append(len(a))
    a = None
    return len(l)
print(changed(*l), l)  # expect: 4 [1, [2], '3', 3]
def more(a, *rest): return a, rest
def keyed(*a, k=1): return a, k
def both(*a, **k): return a, k
print(more(*t), keyed(*t), both(*t), rest(*t, *l), rest(0, *t))
# expect: (1, ([2], '3')) ((1, [2], '3'), 1) ((1, [2], '3'), {}) (1, [2], '3', 1, [2], '3', 3) (0, 1, [2], '3')
def deep(*a): return deep(*a)
try: deep(*t)
except RecursionError as e: print(e)  # expect: maximum recursion depth exceeded
def cells(*a): return lambda: a
print(cells(*l)())  # expect: (1, [2], '3', 3)
def generator(*a): yield from a
print(list(generator(*t)))  # expect: [1, [2], '3']
import gc
class Node: pass
n = Node(); n.me = rest(*[n, n])
del n
print(gc.collect() > 0)  # expect: True
class Swap:  # a finalizer that the collector runs while the tuple is made
    def __del__(self):
        victim.__code__ = (lambda x, y: ("two", x, y)).__code__
        values[:] = [8, 9]
def victim(*a): return a
values = [[1], [2]]
gc.collect(); gc.disable()
s = Swap(); s.me = s; del s
gc.set_threshold(1); gc.enable()
print(len(victim(*values)) in (2, 3))  # expect: True
gc.set_threshold(700)
