# The attribute that enum uses: docstrings of getters that replace others.
from types import DynamicClassAttribute


class Base:
    @DynamicClassAttribute
    def spam(self):
        "of the base"
        return 1


class Sub(Base):
    @Base.__dict__["spam"].getter
    def spam(self):
        "of the subclass"
        return 2


class Third(Base):
    spam = Base.__dict__["spam"].getter(lambda self: 3)


for cls in (Base, Sub, Third):
    print(cls().spam, cls.__dict__["spam"].__doc__)  # expect: 1 of the base
    # expect: 2 of the subclass
    # expect: 3 of the base
given = DynamicClassAttribute(lambda self: 4, doc="given")
print(given.getter(Sub.__dict__["spam"].fget).__doc__, given.setter(None).__doc__)  # expect: given given
print(given.setter(print).getter(Sub.__dict__["spam"].fget).__doc__)  # expect: given
print(Base.__dict__["spam"].setter(print).getter(Sub.__dict__["spam"].fget).__doc__)
# expect: of the subclass
