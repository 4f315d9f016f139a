# Which dunder an operator finds in a class with several bases: as they are defined, added and taken away.
class Sized:
    def __len__(self):
        return 3


class Named:
    def __repr__(self):
        return "named"


class Plain:
    pass


class Below(Sized):
    pass


class All(Plain, Below, Named):
    pass


class Under(All):
    pass


def told(function):
    try:
        return function(Under())
    except TypeError as error:
        return error.args[0]


print(told(len), told(repr), told(bool))  # expect: 3 named True
Plain.__len__ = lambda self: 7
print(told(len))  # expect: 7
Under.__bool__ = lambda self: False
print(told(len), told(bool))  # expect: 7 False
del Plain.__len__, Sized.__len__
print(told(len), told(bool))  # expect: object of type 'Under' has no len() False
Named.__eq__ = lambda self, other: "equal"
print(told(lambda x: x == 1), told(lambda x: isinstance(hash(x), int)))  # expect: equal True
Below.__hash__ = None
print(told(hash))  # expect: unhashable type: 'Under'
Below.__getattr__ = lambda self, name: name
print(told(lambda x: x.anything))  # expect: anything


class Later(Plain, Named):
    pass


print(told(lambda x: Later() == 1), repr(Later()), told(lambda x: Later().missing if hasattr(Later(), "missing") else "no"))
# expect: equal named no
Later.__bases__ = Below, Named
print(Later().missing)  # expect: missing


class Number(int, Named):
    __add__ = None


print(Number(4), told(lambda x: Number(4) + 1), Number(4) * 2, 1 - Number(4))
# expect: 4 'NoneType' object is not callable 8 -3
