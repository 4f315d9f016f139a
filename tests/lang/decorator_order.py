def tag(t):
    print("make", t)
    def deco(f):
        print("apply", t)
        return lambda: t + f()
    return deco
@tag("a")
@tag("b")
def f():
    return "f"  # expect: make a
    # expect: make b
    # expect: apply b
    # expect: apply a
print(f())  # expect: abf
