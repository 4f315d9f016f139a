# One store adds attributes to instances of many classes; what the classes become meanwhile counts.
class Base:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y


classes = [type(f"C{i}", (Base,), {"z": i}) for i in range(12)]
for _ in range(3):
    made = [cls(i, i * 2) for i, cls in enumerate(classes)]
print([(m.x, m.y, m.z, m.__dict__) for m in made][::4])
# expect: [(0, 0, 0, {'x': 0, 'y': 0}), (4, 8, 4, {'x': 4, 'y': 8}), (8, 16, 8, {'x': 8, 'y': 16})]


def put(obj, value):
    obj.z = value


for _ in range(3):
    fresh = [cls(1) for cls in classes]
    for i, m in enumerate(fresh):
        put(m, i + 100)
        put(m, i + 200)
print([m.z for m in fresh], list(fresh[3].__dict__))
# expect: [200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211] ['x', 'y', 'z']


class Setter(Base):
    @property
    def z(self):
        return "property", self._z

    @z.setter
    def z(self, value):
        self._z = value


class Slots:
    __slots__ = ("z",)


class SlotsAndMore(Slots):
    pass


class Own(Base):
    def __setattr__(self, name, value):
        super().__setattr__(name, (name, value))


class Wide(Base):
    def __init__(self):
        for i in range(40):
            setattr(self, f"a{i}", i)


for _ in range(4):
    rows = [Setter(1), Slots(), SlotsAndMore(), Own(5), Wide(), Base(2)] + [cls(3) for cls in classes]
    for row in rows:
        put(row, 7)
print([row.z for row in rows[:7]], rows[0].__dict__, len(rows[4].__dict__))
# expect: [('property', 7), 7, 7, ('z', 7), 7, 7, 7] {'x': 1, 'y': 0, '_z': 7} 41

classes[5].z = property(lambda self: "read only")
late = classes[5](1)
try:
    put(late, 3)
except AttributeError as e:
    print(e, late.z, late.__dict__)
    # expect: property of 'C5' object has no setter read only {'x': 1, 'y': 0}
classes[5].z = 0
put(late, 4)
print(late.z)  # expect: 4
classes[6].__setattr__ = lambda self, name, value: object.__setattr__(self, name, -value)
late = classes[6](1)
put(late, 3)
print(late.__dict__)  # expect: {'x': -1, 'y': 0, 'z': -3}
try:
    put(5, 1)
except AttributeError as e:
    print(e)  # expect: 'int' object has no attribute 'z'
