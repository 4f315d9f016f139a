def f():
    x = 1
    def g(): return x
    a = g()
    del x
    try:
        g()
    except NameError as e:
        b = str(e)
    x = 2
    return a, b, g()
print(f())
# expect: (1, "cannot access free variable 'x' where it is not associated with a value in enclosing scope", 2)
