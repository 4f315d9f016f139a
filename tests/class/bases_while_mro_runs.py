# While a metaclass's mro() runs for a new __bases__, what the old bases have still changes with them.
# oracle: no (CPython goes on with what it found before, and crashes)
class Old:
    def m(self): return "first"


class New:
    def m(self): return "new"


class Meta(type):
    def mro(cls):
        if cls.__name__ == "C" and watched:
            for number in range(3):
                print(C().m(), end=" ")
                Old.m = lambda self, number=number: ["changed", number]
            print(C().m())
            if watched.pop(): raise ValueError("no")
        return type.mro(cls)


watched = []
class C(Old, metaclass=Meta): pass
class D(C): pass
for fails in True, False:
    watched = [fails]
    try:
        C.__bases__ = (New,)
    except ValueError as e:
        print(e)
    print(C.__mro__, C().m())
    Old.m = lambda self: "last"
    print(C().m(), len(Old.__subclasses__()), len(New.__subclasses__()))
