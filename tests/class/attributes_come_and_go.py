"""Attributes that are deleted and set again, and objects whose __dict__ was asked for, through sites that run often."""


class Point:
    kind = "point"

    def norm(self):
        return self.x * self.x + self.y * self.y


class Bag:
    def names(self):
        return "".join(n for n in dir(self) if n in "abcdef")


bag = Bag()
for n in "abcdef":
    setattr(bag, n, n.upper())
for n in "facebdaf":
    value = getattr(bag, n)
    delattr(bag, n)
    print(bag.names(), end=" ")
    setattr(bag, n, value)
print(bag.names(), bag.__dict__)
# expect: abcde bcdef abdef abcdf acdef abcef bcdef abcde abcdef {'c': 'C', 'e': 'E', 'b': 'B', 'd': 'D', 'a': 'A', 'f': 'F'}


def toggle(p, times):
    for i in range(times):
        p.x = i
        p.y = i + 1
        del p.x
        if hasattr(p, "x"):
            print("x is still there")
    return p.__dict__


print(toggle(Point(), 50))  # expect: {'y': 50}


def read(p):
    return p.x, p.kind, p.norm()


p = Point()
p.x, p.y = 3, 4
p.__dict__["z"] = 5
for _ in range(20):
    found = read(p)
print(found, p.z)  # expect: (3, 'point', 25) 5
p.__dict__["kind"] = "mine"
p.__dict__["norm"] = lambda: "hidden"
print(read(p))  # expect: (3, 'mine', 'hidden')
del p.kind, p.norm
print(read(p))  # expect: (3, 'point', 25)
p.__dict__[1] = "not a name"
p.x = 7
print(read(p), p.__dict__)  # expect: (7, 'point', 65) {'x': 7, 'y': 4, 'z': 5, 1: 'not a name'}
Point.x = property(lambda self: "a property")
try:
    print(p.x)  # expect: a property
    read(p)
except TypeError as error:
    print(error)  # expect: can't multiply sequence by non-int of type 'str'
del Point.x
print(read(p))  # expect: (7, 'point', 65)
Point.__setattr__ = lambda self, name, value: self.__dict__.__setitem__(name, ("set", value))
for _ in range(20):
    p.x = 8
print(p.x)  # expect: ('set', 8)
del Point.__setattr__
for _ in range(20):
    p.x = 9
print(p.x, list(p.__dict__))  # expect: 9 ['x', 'y', 'z', 1]
p.__dict__ = {"x": 1, "y": 1}
print(read(p))  # expect: (1, 'point', 2)
try:
    for _ in range(20):
        del p.x
except AttributeError as error:
    print(error)  # expect: 'Point' object has no attribute 'x'


class Loud:
    def __del__(self):
        print("gone:", sorted(holder.__dict__))


holder = Point()
holder.a, holder.b, holder.c = Loud(), Loud(), 1
del holder.b  # expect: gone: ['a', 'c']
del holder.a  # expect: gone: ['c']
print(holder.__dict__)  # expect: {'c': 1}
