def g():
    try:
        yield
    finally:
        print("finalised")
it = g()
next(it)
del it  # expect: finalised
print("after")  # expect: after
