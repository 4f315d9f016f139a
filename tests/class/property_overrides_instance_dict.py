class C:
    @property
    def x(self): return "property"
c = C()
c.__dict__["x"] = "dict"
print(c.x)  # expect: property
