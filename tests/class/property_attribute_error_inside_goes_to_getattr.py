class C:
    @property
    def x(self): raise AttributeError("inner")
    def __getattr__(self, name): return "fallback " + name
print(C().x)  # expect: fallback x
