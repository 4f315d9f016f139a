def cycle(n):
    es=[ValueError(i) for i in range(n)]
    for i in range(n): es[i].__context__=es[(i+1)%n]
    try:
        raise es[0]
    except ValueError:
        raise TypeError(2)
for n in 1,2,3,4,5:
    try: cycle(n)
    except TypeError as e: print(n, repr(e.__context__))  # expect: 1 ValueError(0)
    # expect: 2 ValueError(0)
    # expect: 3 ValueError(0)
    # expect: 4 ValueError(0)
    # expect: 5 ValueError(0)
class E(Exception):
    def __new__(cls, *a): return cls
def g(): yield
try: g().throw(E)
except TypeError as e: print('should have returned' in str(e))  # expect: True
class Bad:
    def __iter__(self): return self
    def __next__(self):
        del Bad.__next__
        return 1
try:
    for i in Bad(): print(i)  # expect: 1
except TypeError as e: print('TypeError')  # expect: TypeError
class A:
    def __iter__(self): return self
    def __next__(self): self.__class__ = B; return 1
class B: pass
try:
    for i in A(): print(i)  # expect: 1
except TypeError as e: print('TypeError')  # expect: TypeError
