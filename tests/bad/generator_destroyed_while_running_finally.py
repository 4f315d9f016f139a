def g():
    try:
        yield 1
    finally:
        try:
            yield 2
        except GeneratorExit:
            print("exit inside")
it = g()
next(it)
next(it)
del it  # expect: exit inside
print("fine")  # expect: fine
