def g():
    try:
        yield
    except TypeError as e:
        print(repr(e))
        yield 5
it = g()
next(it)
print(it.throw(TypeError))  # expect: TypeError()
# expect: 5
