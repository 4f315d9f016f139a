class C:
    def __len__(self): return 0
    def __bool__(self): return True
print(bool(C()), not C())  # expect: True False
