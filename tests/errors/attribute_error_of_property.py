# AttributeError raised by a getter says which attribute was asked for, unless it says so itself.
class C:
    @property
    def own(self):
        raise AttributeError("mine")

    @property
    def inner(self):
        return self.missing

    @property
    def nested(self):
        return self.own

    def __getattr__(self, name):
        raise AttributeError("no " + name)


class D(C):
    __getattr__ = None


def show(action):
    try:
        action()
    except AttributeError as error:
        print(error, error.name, type(error.obj).__name__)
    except TypeError as error:
        print("TypeError")


class E:
    own, inner, nested = C.own, C.inner, C.nested


c, e = C(), E()
for _ in range(20):  # until the sites are specialised
    try:
        e.own
    except AttributeError as error:
        assert (error.name, error.obj) == ("own", e)
show(lambda: e.own)  # expect: mine own E
show(lambda: e.inner)  # expect: 'E' object has no attribute 'missing' missing E
show(lambda: e.nested)  # expect: mine own E
show(lambda: getattr(e, "own"))  # expect: mine own E
show(lambda: c.own)  # expect: no own own C
show(lambda: c.zz)  # expect: no zz zz C


def plain(obj):
    raise AttributeError("plain")


show(lambda: plain(e))  # expect: plain None NoneType
