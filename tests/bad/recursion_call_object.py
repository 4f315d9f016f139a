class C:
    def __call__(self): return self()
try:
    C()()
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
