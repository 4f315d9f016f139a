g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])])
match, rest = g.split(ValueError)
print(repr(match))  # expect: ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])])
print(repr(rest))  # expect: ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])])
print(repr(g.subgroup(lambda e: isinstance(e, TypeError))), g.subgroup(KeyError))
# expect: ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])]) None
