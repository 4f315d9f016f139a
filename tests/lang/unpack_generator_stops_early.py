def numbers():
    for i in range(10):
        print("made", i)
        yield i
try:
    a, b = numbers()  # expect: made 0
    # expect: made 1
    # expect: made 2
except ValueError as e:
    print(e)  # expect: too many values to unpack (expected 2)
