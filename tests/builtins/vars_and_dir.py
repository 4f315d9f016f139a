class C:
    a = 1
    def __init__(self): self.b = 2
print(vars(C()), "a" in vars(C), [n for n in dir(C()) if n[0] != "_"], sorted(n for n in dir() if n[0] != "_"))
# expect: {'b': 2} True ['a', 'b'] ['C']
try:
    vars(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError vars() argument must have __dict__ attribute
try:
    vars(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError vars expected at most 1 argument, got 2
