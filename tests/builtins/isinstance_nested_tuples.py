print(isinstance(5, (str, (list, (int,)))), isinstance(5, ()), issubclass(bool, (str, int)), isinstance(True, int))
# expect: True False True True
try:
    isinstance(5, (str, 5))
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
try:
    isinstance(5, [int])
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
try:
    isinstance(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError isinstance expected 2 arguments, got 1
try:
    issubclass(5, int)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError issubclass() arg 1 must be a class
try:
    issubclass(int, 5)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError issubclass() arg 2 must be a class, a tuple of classes, or a union
