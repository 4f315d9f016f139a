class Meta(type):
    m = "meta attribute"
    def hello(cls): return "hello from " + cls.__name__
class C(metaclass=Meta): pass
print(C.m, C.hello(), hasattr(C(), "m"))  # expect: meta attribute hello from C False
