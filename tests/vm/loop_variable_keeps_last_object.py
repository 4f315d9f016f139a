class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("freed", self.n)
def f():
    for x in map(C, range(3)):
        print("body", x.n)
    print("after loop")
f()  # expect: body 0
# expect: freed 0
# expect: body 1
# expect: freed 1
# expect: body 2
# expect: after loop
# expect: freed 2
print("end")  # expect: end
