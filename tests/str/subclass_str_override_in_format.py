class S(str):
    def __str__(self): return "custom"
    def __format__(self, spec): return "F" + spec
print(S("x"), f"{S('x')}", "%s" % S("x"), "{:q}".format(S("x")), "a" + S("x"))
# expect: custom F custom Fq ax
