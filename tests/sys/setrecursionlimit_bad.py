import sys
try:
    sys.setrecursionlimit(0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError recursion limit must be greater or equal than 1
try:
    sys.setrecursionlimit("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    sys.setrecursionlimit(-5)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError recursion limit must be greater or equal than 1
