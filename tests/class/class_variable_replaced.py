# A class variable that is assigned again and again is seen at once by every site that has read it, whoever has it then.
class Base:
    count = 0
    items = []
    def __init__(self): Base.count += 1
    def read(self): return self.count
    def bound(self): return "method"

class Below(Base): pass
class Hides(Base): count = "own"

def sites(obj):
    return obj.count, type(obj).count, Base.count, obj.read(), getattr(obj, "count"), obj.__class__.count

objects = [Base(), Below(), Hides()]
for turn in range(4):
    for o in objects: print(sites(o))  # expect: (3, 3, 3, 3, 3, 3)
    # expect: (3, 3, 3, 3, 3, 3)
    # expect: ('own', 'own', 3, 'own', 'own', 'own')
    # expect: (13, 13, 13, 13, 13, 13)
    # expect: (13, 13, 13, 13, 13, 13)
    # expect: ('own', 'own', 13, 'own', 'own', 'own')
    # expect: (23, 23, 23, 23, 23, 23)
    # expect: (23, 23, 23, 23, 23, 23)
    # expect: ('own', 'own', 23, 'own', 'own', 'own')
    # expect: (33, 33, 33, 33, 33, 33)
    # expect: (33, 33, 33, 33, 33, 33)
    # expect: ('own', 'own', 33, 'own', 'own', 'own')
    Base.count += 10
for i in range(300): Base(); Below()
print([sites(o) for o in objects])
# expect: [(643, 643, 643, 643, 643, 643), (643, 643, 643, 643, 643, 643), ('own', 'own', 643, 'own', 'own', 'own')]

objects[0].count = "instance's"
print(sites(objects[0])); Base.count = 5; print(sites(objects[0]))
# expect: ("instance's", 643, 643, "instance's", "instance's", 643)
# expect: ("instance's", 5, 5, "instance's", "instance's", 5)
del objects[0].count
print(sites(objects[0]))  # expect: (5, 5, 5, 5, 5, 5)

# a subclass takes the name, changes it, and gives it up
for value in (1, 2, None, 3.5, "text", (1, 2), 10**30):
    Below.count = value
    print(sites(objects[1]), Base.count)  # expect: (1, 1, 5, 1, 1, 1) 5
    # expect: (2, 2, 5, 2, 2, 2) 5
    # expect: (None, None, 5, None, None, None) 5
    # expect: (3.5, 3.5, 5, 3.5, 3.5, 3.5) 5
    # expect: ('text', 'text', 5, 'text', 'text', 'text') 5
    # expect: ((1, 2), (1, 2), 5, (1, 2), (1, 2), (1, 2)) 5
    # expect: (1000000000000000000000000000000, 1000000000000000000000000000000, 5, 1000000000000000000000000000000, 1000000000000000000000000000000, 1000000000000000000000000000000) 5
del Below.count
print(sites(objects[1]))  # expect: (5, 5, 5, 5, 5, 5)

# values that are descriptors, functions or of Python classes, and back
class Get:
    def __get__(self, obj, owner): return ("got", obj is None)
class Data:
    def __get__(self, obj, owner): return ("data", obj is None)
    def __set__(self, obj, value): print("set", value)
class Later: pass
def function(self=None): return "called"
later = Later()
for value in (7, function, 8, Get(), 9, Data(), 10, property(lambda self: "property"), 11, staticmethod(function), 12,
              classmethod(lambda cls: cls.__name__), 13, len, 14, later, 15, [1], True):
    Base.count = value
    shown = [o.count for o in objects[:2]]
    print([x() if callable(x) and not isinstance(x, type(len)) else x if x is not later else "later" for x in shown])
    # expect: [7, 7]
    # expect: ['called', 'called']
    # expect: [8, 8]
    # expect: [('got', False), ('got', False)]
    # expect: [9, 9]
    # expect: [('data', False), ('data', False)]
    # expect: [10, 10]
    # expect: ['property', 'property']
    # expect: [11, 11]
    # expect: ['called', 'called']
    # expect: [12, 12]
    # expect: ['Base', 'Below']
    # expect: [13, 13]
    # expect: [<built-in function len>, <built-in function len>]
    # expect: [14, 14]
    # expect: ['later', 'later']
    # expect: [15, 15]
    # expect: [[1], [1]]
    # expect: [True, True]
Base.count = later
Later.__get__ = lambda self, obj, owner: "now a descriptor"
print(objects[0].count, Below.count)  # expect: now a descriptor now a descriptor
Base.count = 1
print(objects[0].count, Below.count)  # expect: 1 1

# in dict mode, and by super()
o = Below(); o.__dict__["x"] = 1
def by_super(self): return super(Below, self).count
for i in range(5):
    Base.count = i
    print(o.count, by_super(o), vars(Base)["count"], Base.__dict__["count"])  # expect: 0 0 0 0
    # expect: 1 1 1 1
    # expect: 2 2 2 2
    # expect: 3 3 3 3
    # expect: 4 4 4 4

# the base changes
class Other: count = "other's"
class Mixed(Other, Base): pass
m = Mixed()
def look(): return m.count
print(look()); Other.count = "again"; print(look()); Other.count = "more"; print(look())  # expect: other's
# expect: again
# expect: more
Mixed.__bases__ = (Base, Other)
print(look()); Base.count += 1; print(look())  # expect: 5
# expect: 6
del Base.count
print(look())  # expect: more
try: objects[0].count
except AttributeError as e: print(e)  # expect: 'Base' object has no attribute 'count'

# many names share a mark: methods among them stay what they are
class Many: pass
for i in range(100): setattr(Many, f"n{i}", i); setattr(Many, f"m{i}", lambda self, i=i: i)
many = Many()
def total(): return sum(getattr(many, f"n{i}") + getattr(many, f"m{i}")() for i in range(100))
print(total())  # expect: 9900
for i in range(100): setattr(Many, f"n{i}", -i)
print(total(), many.n3, many.m3())  # expect: 0 -3 3
for i in range(100): setattr(Many, f"n{i}", 0)
print(total(), many.n3)  # expect: 4950 0
Many.m3 = 3; print(many.m3)  # expect: 3
for new in range(3):
    for i in range(50): setattr(Many, f"new{new}_{i}", i)   # the namespace grows and moves
    Many.n3 = new; print(many.n3, Many.n3)  # expect: 0 0
    # expect: 1 1
    # expect: 2 2

# a metaclass's variable, seen through its classes
class Meta(type):
    made = 0
    def __new__(meta, *args): Meta.made += 1; return super().__new__(meta, *args)
class K1(metaclass=Meta): pass
print(K1.made)  # expect: 1
class K2(metaclass=Meta): made = "K2's"
print(K1.made, K2.made)  # expect: 2 K2's
Meta.made = "other"; K2.made = "changed"; print(K1.made, K2.made)  # expect: other changed

# special names are no such variables
class S:
    __hash__ = None
    __slots__ = ()
for value in (None, 1, None):
    try: S.__hash__ = value; print(hash(S()))
    except TypeError as e: print(e)  # expect: unhashable type: 'S'
    # expect: 'int' object is not callable
    # expect: unhashable type: 'S'

# what is replaced may have a finalizer that looks at the class
class F:
    def __del__(self): print("gone, now", Holder.value)
class Holder: value = [F()]
Holder.value = 1  # expect: gone, now 1
Holder.value = [F()]
Holder.value = 2  # expect: gone, now 2
print(Holder.value, Holder().value)  # expect: 2 2
