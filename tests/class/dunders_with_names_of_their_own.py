"""type() finds the operators in a namespace whose keys were computed."""


def method(self, *args):
    return args


def name_of(*parts):
    return "".join(parts)


for base in (object,), (object, Exception)[1:], (dict,):
    kind = type("Kind", base, {name_of("__", name, "__"): method for name in ("getitem", "setitem", "call", "add", "eq", "get")})
    thing = kind()
    thing[1] = 2
    print(thing[1], thing(2), thing + 3, thing == 4, type("Owner", (), {"field": thing})().field is thing)
    # expect: (1,) (2,) (3,) (4,) False
    # expect: (1,) (2,) (3,) (4,) False
    # expect: (1,) (2,) (3,) (4,) False
two = type("Two", (type("A", (), {}), type("B", (), {})), {name_of("__len", "__"): lambda self: 5})
print(len(two()))  # expect: 5
