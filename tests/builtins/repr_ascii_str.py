print(repr("a"), ascii("é"), str(1), repr([1, "x"]), repr(None))  # expect: 'a' '\xe9' 1 [1, 'x'] None
try:
    repr()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError repr() takes exactly one argument (0 given)
try:
    ascii()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError ascii() takes exactly one argument (0 given)
try:
    repr(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError repr() takes exactly one argument (2 given)
