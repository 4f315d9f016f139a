x = (1, 2)
x[0] = 3
# expect-error: TypeError: 'tuple' object does not support item assignment
