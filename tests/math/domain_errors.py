import math
try:
    math.sqrt(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError math domain error
try:
    math.log(0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError math domain error
try:
    math.log(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError math domain error
try:
    math.acos(2)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError math domain error
try:
    math.exp(1000)
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError math range error
try:
    math.pow(0, -1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError math domain error
try:
    math.fmod(1, 0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError math domain error
try:
    math.sin(math.inf)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError math domain error
try:
    math.floor(math.inf)
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError cannot convert float infinity to integer
try:
    math.ceil(math.nan)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError cannot convert float NaN to integer
try:
    math.sqrt("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError must be real number, not str
try:
    math.sqrt()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError math.sqrt() takes exactly one argument (0 given)
try:
    math.cosh(1000)
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError math range error
try:
    math.gamma(-1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError math domain error
try:
    math.atanh(1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError math domain error
