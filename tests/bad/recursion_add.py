class C:
    def __add__(self, o): return self + o
try:
    C() + 1
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
