class Meta(type):
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
class C(metaclass=Meta):
    def __init__(self, x): self.x = x
print(C(4).x)  # expect: call C (4,)
# expect: 4
