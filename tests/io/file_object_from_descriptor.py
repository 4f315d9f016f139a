import os
r, w = os.pipe()
with open(w, "w") as f: f.write("through a pipe\n")
with os.fdopen(r) as f: print(f.read(), f.name == r)  # expect: through a pipe
# expect:  True
p = os.path.join(os.environ["TMPDIR"], "f")
fd = os.open(p, os.O_CREAT | os.O_WRONLY)
with open(fd, "w", closefd=False) as f: f.write("x")
os.write(fd, b"y")
os.close(fd)
print(open(p).read())  # expect: xy
