a = [10, 20, 30]
print(a[0], a[-1], a[True])  # expect: 10 30 20
try:
    a[3]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError list index out of range
try:
    a[-4]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError list index out of range
try:
    a["x"]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list indices must be integers or slices, not str
try:
    a[1.0]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list indices must be integers or slices, not float
try:
    a[None]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list indices must be integers or slices, not NoneType
try:
    a[10 ** 30]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError cannot fit 'int' into an index-sized integer
