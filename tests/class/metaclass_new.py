class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("making", name, [b.__name__ for b in bases], kw)
        ns["added"] = 1
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)
class C(metaclass=Meta, option=2): pass  # expect: making C [] {'option': 2}
# expect: init C
print(C.added, type(C).__name__)  # expect: 1 Meta
class D(C): pass  # expect: making D ['C'] {}
# expect: init D
