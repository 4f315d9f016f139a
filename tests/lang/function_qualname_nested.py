def outer():
    def inner(): pass
    class K:
        def m(self): pass
    return inner, K
i, K = outer()
print(i.__qualname__, K.__qualname__, K.m.__qualname__)
# expect: outer.<locals>.inner outer.<locals>.K outer.<locals>.K.m
