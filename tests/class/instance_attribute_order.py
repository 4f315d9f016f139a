class C:
    def __init__(self):
        self.b = 1
        self.a = 2
c = C()
c.z = 3
del c.b
c.b = 4
print(list(c.__dict__), vars(c))  # expect: ['a', 'z', 'b'] {'a': 2, 'z': 3, 'b': 4}
