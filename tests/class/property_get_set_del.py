class C:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v): self._x = v * 10
    @x.deleter
    def x(self): print("deleting")
c = C()
c.x = 5
print(c.x, C.x.__doc__)  # expect: 50 the x
del c.x  # expect: deleting
