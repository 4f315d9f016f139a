print(slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(None).indices(0), slice(100, -100, -3).indices(7))
# expect: (1, 5, 2) (4, -1, -1) (7, 10, 1) (0, 0, 1) (6, -1, -3)
try:
    slice(None, None, 0).indices(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError slice step cannot be zero
try:
    slice("a").indices(5)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError slice indices must be integers or None or have an __index__ method
try:
    slice(1).indices(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError length should not be negative
