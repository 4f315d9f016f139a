class C:
    @property
    def x(self): return self.x
try:
    C().x
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
