import os
p = os.path.join(os.environ["TMPDIR"], "f")
f = open(p, "w")
f.write("kept")
del f
print(open(p).read())  # expect: kept
