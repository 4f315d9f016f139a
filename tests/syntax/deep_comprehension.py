# oracle: no (CPython 3.11 crashes)
# A comprehension of very many loops is no crash.
try:
    compile("[" + "a " + "for a in b " * 100_000 + "]", "x", "eval")
except (RecursionError, OverflowError):
    print("too deep")  # expect: too deep
