class D:
    def __get__(self, obj, cls): return "from descriptor"
class C:
    d = D()
c = C()
print(c.d)  # expect: from descriptor
c.d = "from instance"
print(c.d)  # expect: from instance
