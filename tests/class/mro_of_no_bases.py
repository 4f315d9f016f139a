# An MRO of one's own may have classes that are no bases: what is found there follows their changes.
# oracle: no (CPython goes on with what it found before, and crashes)
class Other:
    def m(self): return "first"
    x = "plain"


class Meta(type):
    def mro(cls): return [cls, Other, object]


class C(metaclass=Meta):
    pass


def ask(c):
    return c.m(), c.x


c = C()
for number in range(3):
    print(ask(c), C.m(c))
    Other.m = lambda self, number=number: number
    Other.x = str(number) * 3
print(ask(c))
del Other.m
try:
    ask(c)
except AttributeError as e:
    print(e)
print(Other.__subclasses__(), object.__subclasses__().count(C))


class D(C):
    pass


print(D().x)
Other.x = "last"
print(D().x, c.x)
