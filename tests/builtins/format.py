print(format(5), format("a", ">3"), format(1.5, ".2f"), format([1], ""), format(None))
# expect: 5   a 1.50 [1] None
try:
    format([1], ">5")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unsupported format string passed to list.__format__
try:
    format(5, 5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError format() argument 2 must be str, not int
try:
    format()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError format expected at least 1 argument, got 0
