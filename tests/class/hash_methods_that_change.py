# hash() asks the class anew each time, and holds on to what it calls.
class A:
    def __hash__(self):
        del A.__hash__
        return 5


class B:
    __hash__ = None


class C:
    __hash__ = staticmethod(lambda: 7)


class D:
    @classmethod
    def __hash__(cls):
        return len(cls.__name__)


class E:
    class Callable:
        def __call__(self, *args):
            return 100 + len(args)
    __hash__ = Callable()


class F(int):
    __hash__ = int.__hash__


class G:
    __hash__ = str.__hash__


a = A()
print(hash(a), hash(a) == object.__hash__(a), hash(C()), hash(D()), hash(E()), hash(F(9)), {C(): 1} and 1)
# expect: 5 True 7 1 100 9 1
for v in B(), G():
    try:
        hash(v)
    except TypeError as e:
        print(e)  # expect: unhashable type: 'B'
        # expect: descriptor '__hash__' requires a 'str' object but received a 'G'
