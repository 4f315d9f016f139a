class S: __slots__ = ("v",)
class T: pass
def put(o, v):
    o.v = v
    return o.v
print([put(o(), i) for i, o in enumerate([S, T, S, T, T, S])])  # expect: [0, 1, 2, 3, 4, 5]
