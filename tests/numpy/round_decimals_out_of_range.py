import numpy as np
for n in 2 ** 31, -2 ** 31 - 1, 2 ** 63 - 1, -2 ** 63:
    for a in np.arange(3), np.array([1.5]), np.float64(2.5), np.bool_(1):
        try: print(a.round(n))
        except OverflowError as e: print(type(a).__name__, e)
        # expect: ndarray signed integer is greater than maximum
        # expect: ndarray signed integer is greater than maximum
        # expect: float64 signed integer is greater than maximum
        # expect: bool_ signed integer is greater than maximum
        # expect: ndarray signed integer is less than minimum
        # expect: ndarray signed integer is less than minimum
        # expect: float64 signed integer is less than minimum
        # expect: bool_ signed integer is less than minimum
        # expect: ndarray signed integer is greater than maximum
        # expect: ndarray signed integer is greater than maximum
        # expect: float64 signed integer is greater than maximum
        # expect: bool_ signed integer is greater than maximum
        # expect: ndarray signed integer is less than minimum
        # expect: ndarray signed integer is less than minimum
        # expect: float64 signed integer is less than minimum
        # expect: bool_ signed integer is less than minimum
print(np.array([15, 25]).round(-40))  # expect: [0 0]
