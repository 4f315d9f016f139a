def g():
    yield 1
    return 5, 6
a = []
a.extend(g())
a += g()
b, = g()
def whole():
    x = yield from g()
    yield x
print(list(g()), tuple(g()), [*g()], {*g()}, a, b, [x for x in g()], sum(g()), max(g()), sorted(g()), list(map(str, g())), list(zip(g(), g())), list(enumerate(g())), dict.fromkeys(g()), "".join(str(x) for x in g()), 7 in g(), list(filter(None, g())), any(g()), list(whole()))
# expect: [1] (1,) [1] {1} [1, 1] 1 [1] 1 1 [1] ['1'] [(1, 1)] [(0, 1)] {1: None} 1 False [1] True [1, (5, 6)]
for x in g(): print(x)  # expect: 1
it = g()
next(it)
print(next(it, "end"), next(it, "still the end"))  # expect: end still the end
