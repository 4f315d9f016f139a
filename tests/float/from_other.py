print(float(), float(5), float(True), float(2 ** 60 + 1))  # expect: 0.0 5.0 1.0 1.152921504606847e+18
try:
    float(None)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError float() argument must be a string or a real number, not 'NoneType'
try:
    float([])
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError float() argument must be a string or a real number, not 'list'
try:
    float(1j)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError float() argument must be a string or a real number, not 'complex'
try:
    float(10 ** 400)
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError int too large to convert to float
try:
    float(1, 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError float expected at most 1 argument, got 2
