class A:
    __slots__ = ["a"]
class B(A):
    __slots__ = ["b"]
class C(B): pass
b = B()
b.a, b.b = 1, 2
c = C()
c.anything = 3
print(b.a, b.b, c.__dict__)  # expect: 1 2 {'anything': 3}
