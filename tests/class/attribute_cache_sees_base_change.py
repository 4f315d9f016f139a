class A: x = 1
class B(A): pass
b = B()
def get(): return b.x
print(get(), get())  # expect: 1 1
A.x = 2
print(get())  # expect: 2
B.x = 3
print(get())  # expect: 3
del B.x
print(get())  # expect: 2
b.x = 4
print(get())  # expect: 4
