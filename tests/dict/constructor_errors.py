try:
    dict(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    dict([1])
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
try:
    dict([(1, 2, 3)])
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
try:
    dict({}, {})
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError dict expected at most 1 argument, got 2
try:
    dict([[1]])
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
try:
    dict(["abc"])
except Exception as e:
    print(type(e).__name__, e)
    # expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
