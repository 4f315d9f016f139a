# lru_cache on methods: bound by calls, hidden by the instance, replaced in the class, reached by super.
from functools import lru_cache


class A:
    def __init__(self, n):
        self.n = n

    @lru_cache(maxsize=None)
    def twice(self, x=1):
        return self.n * x * 2


class B(A):
    def twice(self, x=1):
        return -super().twice(x)


def ask(o, *args):
    return o.twice(*args), o.twice(3), o.twice(x=3)


a, b = A(5), B(7)
for _ in range(3):
    print(ask(a), ask(b, 2))  # expect: (10, 30, 30) (-28, -42, -42)
    # expect: (10, 30, 30) (-28, -42, -42)
    # expect: (10, 30, 30) (-28, -42, -42)
  
  
a.twice = lambda x=0: ("own", x)
print(ask(a), ask(A(1)))  # expect: (('own', 0), ('own', 3), ('own', 3)) (2, 6, 6)
print(A.twice.cache_info().currsize, type(A(1).twice).__name__, A.twice is A.__dict__["twice"])
# expect: 8 method True
A.twice = lambda self, x=1: "new"
print(ask(A(2)))  # expect: ('new', 'new', 'new')
