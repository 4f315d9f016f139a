class C:
    def __repr__(self): return "R"
class D:
    def __str__(self): return "S"
    def __repr__(self): return "R"
print(C(), str(C()), [C()], D(), [D()], f"{D()!r}", "%s %r" % (D(), D()))  # expect: R R [R] S [R] R S R
