print(2.0 ** 0.5, 4.0 ** -0.5, (-8.0) ** 2, 0.0 ** 0.0, 1.0 ** float("nan"), float("inf") ** -1, 2.0 ** 1023, (-8.0) ** (1 / 3))
# expect: 1.4142135623730951 0.5 64.0 1.0 1.0 0.0 8.98846567431158e+307 (1.0000000000000002+1.7320508075688772j)
try:
    10.0 ** 400
except Exception as e:
    print(type(e).__name__, e)  # expect: OverflowError (34, 'Numerical result out of range')
