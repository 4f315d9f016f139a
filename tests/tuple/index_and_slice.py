t = (1, 2, 3, 4)
print(t[0], t[-1], t[1:3], t[::-1], t[5:], t[:] is t)  # expect: 1 4 (2, 3) (4, 3, 2, 1) () True
try:
    t[4]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError tuple index out of range
try:
    t["a"]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError tuple indices must be integers or slices, not str
