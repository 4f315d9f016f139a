class C:
    def __format__(self, s): return format(self, s)
try:
    f"{C()}"
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
