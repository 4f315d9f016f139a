class C:
    def __str__(self): return "via str"
class D:
    def __repr__(self): return "via repr"
print(str(C()), str(D()))  # expect: via str via repr
