class D:
    def __set__(self, obj, value): obj.__dict__["d"] = value * 2
class C:
    d = D()
c = C()
c.d = 4
print(c.d, type(C.d).__name__)  # expect: 8 D
