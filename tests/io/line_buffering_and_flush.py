import os, sys
p = os.path.join(os.environ["TMPDIR"], "f")
f = open(p, "w", buffering=1)
f.write("line\n")
print(os.path.getsize(p))  # expect: 5
f.write("part")
print(os.path.getsize(p))  # expect: 5
f.flush()
print(os.path.getsize(p))  # expect: 9
f.close()
