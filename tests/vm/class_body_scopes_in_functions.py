def f(x):
    class C:
        y = x
        x = x + 1 if False else "own"
        def g(self): return x
    return C.y, C.x, C().g()
try:
    print(f(5))
except NameError as e:
    print(e)  # expect: name 'x' is not defined
