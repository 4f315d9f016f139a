def f(a, b, /, c, *d, e, **g):
    x = 1
    return x
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_firstlineno)
# expect: f 3 2 1 ('a', 'b', 'c', 'e', 'd', 'g', 'x') 1
