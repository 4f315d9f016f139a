r = range(3)
it = iter(r)
print(next(it), list(it), list(it), list(r), list(reversed(r)), type(it).__name__, type(iter(range(10 ** 20))).__name__)
# expect: 0 [1, 2] [] [0, 1, 2] [2, 1, 0] range_iterator longrange_iterator
r[0] = 5
# expect-error: TypeError: 'range' object does not support item assignment
