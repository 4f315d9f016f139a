a = list(range(8))
a[::2] = "wxyz"
print(a)  # expect: ['w', 1, 'x', 3, 'y', 5, 'z', 7]
a[::-3] = [1, 2, 3]
print(a)  # expect: ['w', 3, 'x', 3, 2, 5, 'z', 1]
try:
    a[::2] = [1]
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError attempt to assign sequence of size 1 to extended slice of size 4
try:
    a[0:2] = 5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError can only assign an iterable
