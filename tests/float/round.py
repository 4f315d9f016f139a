print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.25, 1), round(1.35, 1), round(2.675, 2), round(1234.5678, -2), round(1e300, 2), round(5.015, 2), round(1.5, None), type(round(2.7)), round(1e-10, 5), round(-0.4))
# expect: 2 4 -2 0 1.2 1.4 2.67 1200.0 1e+300 5.01 2 <class 'int'> 0.0 0
try:
    round(float("inf"))
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError cannot convert float infinity to integer
try:
    round(float("nan"))
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError cannot convert float NaN to integer
try:
    round(1.5, "x")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'str' object cannot be interpreted as an integer
