# Code that a function no longer has ends with the function, at the latest.
import gc
import weakref

def make(i):
    names = {}
    exec(f"def made(): return {i}", names)
    return names['made']

def f(): return 0
codes = []
for i in range(20):
    made = make(i)
    codes.append(weakref.ref(made.__code__))
    f.__code__ = made.__code__
    del made
print(f(), codes[-1]() is f.__code__)  # expect: 19 True
first, second = make(1), make(2)
for _ in range(1000): first.__code__, second.__code__ = second.__code__, first.__code__
print(first(), second())  # expect: 1 2
del f, first, second
gc.collect()
print([code() for code in codes if code()])  # expect: []

def turns_into_another():
    turns_into_another.__code__ = (lambda: 'the other').__code__
    gc.collect()
    return 'this one'
print(turns_into_another(), turns_into_another())  # expect: this one the other

def counting():
    for i in range(3): yield i
it = counting()
next(it)
counting.__code__ = make(7).__code__
gc.collect()
print(list(it), counting())  # expect: [1, 2] 7
