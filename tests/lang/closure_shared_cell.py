def pair():
    n = 0
    def inc():
        nonlocal n
        n += 1
    def get():
        return n
    return inc, get
inc, get = pair()
inc(); inc()
print(get())  # expect: 2
