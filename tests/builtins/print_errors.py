try:
    print("a", sep=5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError sep must be None or a string, not int
try:
    print("a", end=b"x")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError end must be None or a string, not bytes
try:
    print("a", foo=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'foo' is an invalid keyword argument for print()
try:
    print(1, file=5)
except Exception as e:
    print(type(e).__name__, e)  # expect: AttributeError 'int' object has no attribute 'write'
