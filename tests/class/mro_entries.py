class Fake:
    def __mro_entries__(self, bases): return (int,)
class C(Fake()): pass
print(C.__mro__[1], C.__orig_bases__ != ())  # expect: <class 'int'> True
