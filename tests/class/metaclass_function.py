def make(name, bases, ns): return name, bases, sorted(k for k in ns if k[0] != "_")
class C(metaclass=make):
    a = 1
print(C)  # expect: ('C', (), ['a'])
