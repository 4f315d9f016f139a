from functools import partial
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, partial(pow, 2)(5), partial(partial(max, 1), 5)(3), p("12", base=3))
# expect: 5 <class 'int'> () {'base': 2} 32 5 5
q = partial(print, "a", sep="-")
q("b")  # expect: a-b
print(repr(partial(len, [1])))  # expect: functools.partial(<built-in function len>, [1])
