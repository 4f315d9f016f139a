class C:
    def __init__(self, n): self.n = n
    def __del__(self): print("freed", self.n)
def boom(*a): raise ValueError
try:
    boom(C(1), [C(2)])
except ValueError:
    print("caught")  # expect: caught
    # expect: freed 2
    # expect: freed 1
print("end")  # expect: end
