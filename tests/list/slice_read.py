a = list(range(10))
print(a[2:5], a[:-7], a[::4], a[::-3], a[8:2:-2], a[-100:3], a[7:100], a[5:5], a[3:1], a[:], a[None:None:2])
# expect: [2, 3, 4] [0, 1, 2] [0, 4, 8] [9, 6, 3, 0] [8, 6, 4] [0, 1, 2] [7, 8, 9] [] [] [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] [0, 2, 4, 6, 8]
try:
    a[::0]
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError slice step cannot be zero
try:
    a["a":2]
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError slice indices must be integers or None or have an __index__ method
