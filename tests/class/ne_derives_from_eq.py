class C:
    def __eq__(self, o): return True
print(C() != C(), C() == 5)  # expect: False True
