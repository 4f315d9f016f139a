class C:
    def __hash__(self): return hash(self)
try:
    hash(C())
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
