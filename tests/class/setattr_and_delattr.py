class C:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
c = C()
c.x = 1  # expect: set x 1
print(c.x)  # expect: 1
del c.x  # expect: del x
