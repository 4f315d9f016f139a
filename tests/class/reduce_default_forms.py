class C:
    def __init__(self): self.x = 1
print(C().__reduce_ex__(2)[1:3], C().__reduce_ex__(4)[0].__name__)
# expect: ((<class '__main__.C'>,), {'x': 1}) __newobj__
