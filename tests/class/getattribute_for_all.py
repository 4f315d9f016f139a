class C:
    x = 1
    def __getattribute__(self, name):
        if name == "x":
            return "caught"
        return object.__getattribute__(self, name)
c = C()
c.y = 2
print(c.x, c.y)  # expect: caught 2
