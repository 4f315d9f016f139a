class Map(dict):
    def get(self, key, default=None): return key
match Map(a=1):
    case {"t": x}: print(x)  # expect: t
try:
    match Map(a=1):
        case {"t": x, **rest}: print(x, rest)
except KeyError as e:
    print(repr(e))  # expect: KeyError('t')
