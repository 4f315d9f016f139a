r = range(10, 50, 5)
print(r[0], r[-1], r[2:4], r[::-1], len(r), r[1:100], r[::3], r[5:2], len(range(10 ** 12)), r.start, r.stop, r.step)
# expect: 10 45 range(20, 30, 5) range(45, 5, -5) 8 range(15, 50, 5) range(10, 50, 15) range(35, 20, 5) 1000000000000 10 50 5
try:
    r[20]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError range object index out of range
try:
    r["a"]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError range indices must be integers or slices, not str
