x = 5
print(x is -5, x is (), x is (1, -2), x is 2 ** 3, x is not "a" "b")  # expect: False False False False True
print(x is None, x is (1, x), x is -x)  # expect: False False False
try: [1][-1.5]
except TypeError as e: print(e)  # expect: list indices must be integers or slices, not float
# expect-error:   try: [1][-1.5]
# exit: 0
