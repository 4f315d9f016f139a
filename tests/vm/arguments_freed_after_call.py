class C:
    def __del__(self): print("freed")
def f(a): print("in f")
f(C())  # expect: in f
# expect: freed
print("after call")  # expect: after call
