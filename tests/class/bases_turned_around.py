# A class whose mro() makes an old base its subclass and then fails: no cycle comes of it.
class Meta(type):
    def mro(cls):
        if hooks:
            hooks.pop()()
        return type.mro(cls)


hooks = []


class Base(metaclass=Meta): pass
class Other(Base): pass
class Old(Base): pass
class New(Old): pass


def turn_around():
    Old.__bases__ = (New,)
    raise ValueError("not this order")


hooks.append(turn_around)
try:
    New.__bases__ = (Other,)
except (ValueError, TypeError) as error:
    print(error)  # expect: a __bases__ item causes an inheritance cycle
print([c.__name__ for c in Other.__subclasses__()])  # expect: []
Base.__len__ = lambda self: 3
print(len(Old()), len(New()))  # expect: 3 3
