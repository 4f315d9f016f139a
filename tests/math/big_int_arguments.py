import math
print(math.log(10 ** 400), math.log2(2 ** 2000), math.log10(10 ** 350), math.sqrt(10 ** 300), math.floor(2.5e300) == int(2.5e300))
# expect: 921.0340371976182 2000.0 350.0 1e+150 True
try:
    math.sqrt(10 ** 400)
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError int too large to convert to float
