try:
    bool(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError bool expected at most 1 argument, got 2
try:
    bool(x=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError bool() takes no keyword arguments
