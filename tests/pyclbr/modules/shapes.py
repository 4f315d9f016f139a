"""Something to read."""
import os


class Shape(object):
    def area(self):
        def helper():
            pass
        return 0

    class Inner:
        pass


class Square(Shape, Other.Thing):
    async def grow(self): pass
    def area(self):
        return 1


def make(kind):
    return kind()


async def later():
    pass
