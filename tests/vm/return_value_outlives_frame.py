class C:
    def __del__(self): print("freed")
def f():
    c = C()
    return c
x = f()
print("have it")  # expect: have it
del x  # expect: freed
print("end")  # expect: end
