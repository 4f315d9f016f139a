class M:
    def __enter__(self): print("type's")
    def __exit__(self, *info): pass
m = M()
m.__enter__ = lambda: print("instance's")
with m:
    pass  # expect: type's
