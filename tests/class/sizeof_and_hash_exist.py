class C: pass
print(hash(C()) is not None, C().__sizeof__() > 0, isinstance(id(C()), int))  # expect: True True True
