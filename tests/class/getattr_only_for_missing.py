class C:
    x = 1
    def __getattr__(self, name): return "dynamic " + name
print(C().x, C().y)  # expect: 1 dynamic y
