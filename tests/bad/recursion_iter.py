class C:
    def __iter__(self): return iter(self)
try:
    iter(C())
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
