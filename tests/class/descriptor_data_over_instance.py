class D:
    def __get__(self, obj, cls): return "got"
    def __set__(self, obj, value): print("set", value)
    def __delete__(self, obj): print("delete")
class C:
    d = D()
c = C()
c.d = 5  # expect: set 5
c.__dict__["d"] = "hidden"
print(c.d)  # expect: got
del c.d  # expect: delete
