# A classmethod around a bound method hands the class over.
import types


class A:
    def greet(self, cls):
        return type(self).__name__, cls.__name__


class B:
    greet = classmethod(A().greet)
    plain = A().greet


print(B.greet(), B().greet(), B.plain(B), B().plain(B), hasattr(types.MethodType, "__get__"))
# expect: ('A', 'B') ('A', 'B') ('A', 'B') ('A', 'B') False
