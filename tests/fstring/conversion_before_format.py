class C:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print(f"{C()} {C()!s:>5} {C()!r:>6} {C()!a}")  # expect: str   str   repr repr
