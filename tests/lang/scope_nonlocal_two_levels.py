def f():
    x = 1
    def g():
        def h():
            nonlocal x
            x += 10
        h()
        return x
    return g(), x
print(f())  # expect: (11, 11)
