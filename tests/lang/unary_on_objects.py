class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
print(-U(), +U(), ~U())  # expect: neg pos inv
