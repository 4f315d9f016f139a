log = []
class T:
    def __init__(self, name): self.name = name
    def __setitem__(self, k, v): log.append(("set", self.name, k, v))
    def __setattr__(self, k, v):
        if k != "name": log.append(("attr", self.name, k))
        object.__setattr__(self, k, v)
def n(x):
    log.append(x)
    return x
a, b = T("a"), T("b")
n(a)[n(1)] = n(b).x = n(2)
log = [x if not isinstance(x, T) else x.name for x in log]
print(log)  # expect: [2, 'a', 1, ('set', 'a', 1, 2), 'b', ('attr', 'b', 'x')]
