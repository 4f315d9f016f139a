from operator import itemgetter, attrgetter, methodcaller
class C: x = 1
C.y = C
print(itemgetter(1)("abc"), itemgetter(0, 2)([1, 2, 3]), attrgetter("x")(C), attrgetter("y.x", "x")(C), methodcaller("upper")("a"), methodcaller("split", ",", maxsplit=1)("a,b,c"))
# expect: b (1, 3) 1 (1, 1) A ['a', 'b,c']
print(itemgetter(1), attrgetter("a.b"), methodcaller("f", 1, k=2), sorted([(1, "b"), (2, "a")], key=itemgetter(1)))
# expect: operator.itemgetter(1) operator.attrgetter('a.b') operator.methodcaller('f', 1, k=2) [(2, 'a'), (1, 'b')]
try:
    itemgetter(5)("abc")
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError string index out of range
try:
    attrgetter("zz")(C)
except Exception as e:
    print(type(e).__name__, e)  # expect: AttributeError type object 'C' has no attribute 'zz'
