a = [1, 2, 3]
a[0] = "x"
a[-1] = "z"
print(a)  # expect: ['x', 2, 'z']
try:
    a[3] = 0
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError list assignment index out of range
try:
    a["k"] = 0
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list indices must be integers or slices, not str
