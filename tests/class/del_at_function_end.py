class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = C(1)
    print("in f")
f()  # expect: in f
# expect: del 1
print("back")  # expect: back
