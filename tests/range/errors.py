try:
    range()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError range expected at least 1 argument, got 0
try:
    range(1, 2, 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError range() arg 3 must not be zero
try:
    range("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    range(1.0)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'float' object cannot be interpreted as an integer
try:
    range(1, 2, 3, 4)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError range expected at most 3 arguments, got 4
try:
    range(None)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'NoneType' object cannot be interpreted as an integer
try:
    range(stop=5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError range() takes no keyword arguments
