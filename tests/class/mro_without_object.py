# A metaclass's mro() may leave object out: instances go on with what every object can do.
# oracle: no (CPython crashes, or says that they have no attributes)
class K: pass
class L: pass


class Meta(type):
    short = False
    def mro(cls): return [cls] if Meta.short else type.mro(cls)


def attempt(f):
    try:
        return f()
    except (TypeError, AttributeError) as e:
        return type(e).__name__


def use(o):
    return [attempt(f) for f in (lambda: setattr(o, "x", 1), lambda: o.x, lambda: delattr(o, "x"), lambda: hash(o) == hash(o), lambda: repr(o)[:2], lambda: str(o)[:2],
                                 lambda: o == o, lambda: bool(o), lambda: o < o, lambda: type(type(o)()).__name__)]


for bases in (K,), (K, L):
    Meta.short = False
    C = Meta("C", bases, {})
    o = C()
    Meta.short = True
    C.__bases__ = bases[::-1]
    print(C.__mro__ == (C,), use(o))
    for name in "setattr", "getattribute", "delattr", "hash", "repr", "str", "eq", "init", "new", "call", "iter", "bool", "del":
        setattr(K, f"__{name}__", lambda *a: 1)
        delattr(K, f"__{name}__")
        use(o)
    print(use(o))
