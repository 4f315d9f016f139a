class A:
    __slots__ = ("x", "__dict__")
a = A()
a.x = 1
a.y = 2
print(a.__dict__, a.x)  # expect: {'y': 2} 1
