import os
p = os.path.join(os.environ["TMPDIR"], "f")
with open(p, "w") as f:
    print("a", 1, sep="-", file=f)
    print("b", end="", file=f)
print(repr(open(p).read()))  # expect: 'a-1\nb'
