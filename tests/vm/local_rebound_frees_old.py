class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("freed", self.n)
def f():
    x = C(1)
    print("one")
    x = C(2)
    print("two")
    del x
    print("three")
f()  # expect: one
# expect: freed 1
# expect: two
# expect: freed 2
# expect: three
