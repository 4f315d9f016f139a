import os
p = os.path.join(os.environ["TMPDIR"], "f")
with open(p, "w") as f:
    for i in range(20000): f.write("line %d\n" % i)
n = total = 0
with open(p) as f:
    for line in f:
        n += 1
        total += len(line)
print(n, total, os.path.getsize(p))  # expect: 20000 208890 208890
with open(p) as f: print(len(f.read()), f.read(5) == "")  # expect: 208890 True
