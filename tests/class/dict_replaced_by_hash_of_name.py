import gc
class C: pass
o = C()
class S(str):
    def __hash__(self):
        o.__dict__ = {"fresh": 1}
        return str.__hash__(self)
    def __eq__(self, other): return str(self) == other
setattr(o, S("x"), 1)
print(o.__dict__)  # expect: {'fresh': 1}
o = C(); o.a = 1; o.b = 2
class S2(str):
    def __hash__(self):
        return hash("a")
    def __eq__(self, other):
        o.__dict__ = {}
        gc.collect()
        return False
setattr(o, S2("x"), 1)
print(list(o.__dict__))  # expect: []
