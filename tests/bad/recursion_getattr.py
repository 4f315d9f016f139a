class C:
    def __getattr__(self, name): return self.missing
try:
    C().x
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
