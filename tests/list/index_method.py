a = [1, 2, 3, 2]
print(a.index(2), a.index(2, 2), a.index(3, -3), a.index(1, -100, 100))  # expect: 1 3 2 0
try:
    a.index(9)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError 9 is not in list
try:
    a.index(1, 1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError 1 is not in list
try:
    a.index(2, "x")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError slice indices must be integers or have an __index__ method
