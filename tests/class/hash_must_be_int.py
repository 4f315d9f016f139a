class C:
    def __hash__(self): return "x"
hash(C())
# expect-error: TypeError: __hash__ method should return an integer
