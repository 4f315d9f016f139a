class C:
    def __index__(self): return 9
print(int(C()), float(C()), bin(C()), complex(C()))  # expect: 9 9.0 0b1001 (9+0j)
