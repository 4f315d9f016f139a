a = [1]
try:
    del a[5]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError list assignment index out of range
try:
    del a["x"]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list indices must be integers or slices, not str
