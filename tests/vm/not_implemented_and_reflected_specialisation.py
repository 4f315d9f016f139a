class R:
    def __radd__(self, o): return ("radd", o)
    def __rsub__(self, o): return ("rsub", o)
    def __eq__(self, o): return "eq"
def f(a, b): return a + b
def g(a, b): return a - b
print([f(1, 2), f(1, R()), f(1.5, R()), f("a", R()), f([1], R()), f(3, 4), g(5, R()), g(5, 2), 1 == R(), R() == 1, "a" == R()])
# expect: [3, ('radd', 1), ('radd', 1.5), ('radd', 'a'), ('radd', [1]), 7, ('rsub', 5), 3, 'eq', 'eq', 'eq']
