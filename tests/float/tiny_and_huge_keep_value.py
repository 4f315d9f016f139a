xs = [1e-300, 1e300, 5e-324, 1e-308, 1.7e308, -1e-300, -1e300, 1e-200 * 1e-200, 2.0 ** -1022, 2.0 ** -1074, 2.0 ** 1023]
print(xs)
# expect: [1e-300, 1e+300, 5e-324, 1e-308, 1.7e+308, -1e-300, -1e+300, 0.0, 2.2250738585072014e-308, 5e-324, 8.98846567431158e+307]
print([x * 2 for x in xs])
# expect: [2e-300, 2e+300, 1e-323, 2e-308, inf, -2e-300, -2e+300, 0.0, 4.450147717014403e-308, 1e-323, inf]
print([x == x + 0.0 for x in xs])
# expect: [True, True, True, True, True, True, True, True, True, True, True]
