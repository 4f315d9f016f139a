class M:
    def __enter__(self): return 5
    def __exit__(self, *info): pass
class C: pass
with M() as C.x, M() as C.y:
    print(C.x, C.y)  # expect: 5 5
