def f():
    class In: pass
    return In
print(f())  # expect: <class '__main__.f.<locals>.In'>
class A:
    class B: pass
print(A.B, repr(A.B()).split(" at ")[0])  # expect: <class '__main__.A.B'> <__main__.A.B object
