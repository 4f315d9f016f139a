class C:
    def __eq__(self, o): return self == o
try:
    C() == C()
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
