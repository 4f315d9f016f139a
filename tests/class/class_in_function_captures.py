def make(n):
    class C:
        value = n
        def get(self): return n + 1
    return C
print(make(1).value, make(5)().get())  # expect: 1 6
