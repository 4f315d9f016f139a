class I:
    def __index__(self): return 1
print("abc"[I()], "abc"[I():], "abc".find("c", I()), "ab" * I())  # expect: b bc 2 ab
