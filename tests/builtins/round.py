print(round(2.5), round(2.567, 2), round(5), round(number=1.25, ndigits=1), round(-1.5), round(True))
# expect: 2 2.57 5 1.2 -2 1
try:
    round("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError type str doesn't define __round__ method
try:
    round()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError round() missing required argument 'number' (pos 1)
try:
    round(1, 2, 3)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError round() takes at most 2 arguments (3 given)
