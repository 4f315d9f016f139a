try:
    1j / 0
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError complex division by zero
try:
    0j ** -1
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError 0.0 to a negative or complex power
try:
    1j ** 1j ** 1000000 if False else 1 / 0j
except Exception as e:
    print(type(e).__name__, e)  # expect: ZeroDivisionError complex division by zero
