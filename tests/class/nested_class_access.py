class A:
    x = 1
    class B:
        y = 2
        def f(self): return A.x, A.B.y
print(A.B().f())  # expect: (1, 2)
