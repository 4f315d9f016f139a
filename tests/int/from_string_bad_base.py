try:
    int("1", 1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError int() base must be >= 2 and <= 36, or 0
try:
    int("1", 37)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError int() base must be >= 2 and <= 36, or 0
try:
    int(5, 10)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError int() can't convert non-string with explicit base
try:
    int("1", "2")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
try:
    int(base=5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError int() missing string argument
