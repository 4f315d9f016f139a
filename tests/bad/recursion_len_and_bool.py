class C:
    def __bool__(self): return bool(self)
try:
    not C()
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
