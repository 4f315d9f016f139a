from __future__ import annotations
x: [i for i in (lambda: 3)() if {j: (k for k in j) for j in i}] = 1
def f(a: (lambda q: [w for w in q])(3), *b: {s for s in a}) -> (z for z in a): return 5
print(__annotations__, f.__annotations__)
# expect: {'x': '[i for i in (lambda: 3)() if {j: (k for k in j) for j in i}]'} {'a': '(lambda q: [w for w in q])(3)', 'b': '{s for s in a}', 'return': '(z for z in a)'}
class C:
    y: [i for i in range(3)]
    def m(self, z: lambda: (yield_ for yield_ in z)): pass
print(C.__annotations__, C.m.__annotations__)
# expect: {'y': '[i for i in range(3)]'} {'z': 'lambda: (yield_ for yield_ in z)'}
