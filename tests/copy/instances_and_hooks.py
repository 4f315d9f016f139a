import copy
class C:
    def __init__(self): self.v = [1]
class H:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
c = C()
s, d = copy.copy(c), copy.deepcopy(c)
print(s.v is c.v, d.v is c.v, d.v, type(d).__name__, copy.copy(H()), copy.deepcopy([H()]))
# expect: True False [1] C copied ['deep']
