try:
    tuple(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    tuple(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError tuple expected at most 1 argument, got 2
try:
    tuple(a=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError tuple() takes no keyword arguments
