import os
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    os.write(w, b"from child")
    os._exit(0)
os.close(w)
with os.fdopen(r, "rb") as f:
    print(f.read())  # expect: b'from child'
os.waitpid(pid, 0)
