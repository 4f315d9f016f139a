class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(5, (str, int)), issubclass(B, (int, A)), issubclass(bool, int))
# expect: True False True True True
print(isinstance(5, int | str), isinstance(None, int | None), issubclass(int, int | str))
# expect: True True True
