class C: pass
class D:
    def __call__(self): pass
print(callable(len), callable(C), callable(C()), callable(D()), callable(lambda: 0), callable("x"), callable(C.__init__))
# expect: True True False True True False True
