class C: pass
def make(order):
    c = C()
    for n in order: setattr(c, n, n * 2)
    return c
def read(c): return c.a + c.b + c.c
print([read(make(o)) for o in ("abc", "cba", "bac", "abc", "acb", "xabc", "abcx")])
# expect: ['aabbcc', 'aabbcc', 'aabbcc', 'aabbcc', 'aabbcc', 'aabbcc', 'aabbcc']
