"""Attributes of classes are remembered at their sites, until the class or its metaclass changes."""


class Meta(type):
    def __getattr__(cls, name):
        return f"{cls.__name__} has no {name}"


class Base(metaclass=Meta):
    color = "red"

    def method(self):
        return "method"

    @classmethod
    def maker(cls):
        return cls.__name__

    @staticmethod
    def helper():
        return "helper"

    @property
    def computed(self):
        return 1


class Derived(Base):
    pass


def look(cls):
    return cls.color, cls.maker(), cls.helper(), cls.method(None), type(cls.computed).__name__, cls.missing


def show(title):
    for _ in range(3):
        answers = look(Base), look(Derived)
    print(title, *answers)


show("at first")
Derived.color = "blue"
show("own")
del Derived.color
Base.color = "green"
show("of the base")
Base.missing = 5
show("there now")
Meta.helper = "of the metaclass, which is no data descriptor"
show("still the class's")
Meta.color = property(lambda cls: "data descriptor " + cls.__name__)
show("the metaclass's")
del Meta.color
Meta.__getattribute__ = lambda cls, name: (lambda *args: "any " + name) if name in ("maker", "helper", "method") else "each " + name
show("asked for everything")
del Meta.__getattribute__, Base.missing
show("again")


class Other(type):
    def __getattribute__(cls, name):
        return "hidden" if name == "color" else super().__getattribute__(name)


class Strange(metaclass=Other):
    color = 1
    size = 2


for _ in range(3):
    print(Strange.color, Strange.size, end=" ")
print()
