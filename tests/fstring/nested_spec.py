width, precision, x = 10, 3, 2.71828
print(f"{x:{width}.{precision}f}|{x!r:>{width}}|{'a':{'*'}^{width}}")
# expect:      2.718|   2.71828|****a*****
