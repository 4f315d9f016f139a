import os
p = os.path.join(os.environ["TMPDIR"], "f")
with open(p, "x") as f: f.write("a")
try:
    open(p, "x")
except FileExistsError as e:
    print(e.errno)  # expect: 17
with open(p, "a") as f: f.write("b")
with open(p, "r+") as f:
    print(f.read())  # expect: ab
    f.seek(0)
    f.write("Z")
with open(p, "w+") as f:
    f.write("new")
    f.seek(0)
    print(f.read())  # expect: new
with open(p, "rb") as f: print(f.read())  # expect: b'new'
for mode in ("", "q", "rw", "rbt", "r+w", "bb"):
    try:
        open(p, mode)
    except ValueError as e:
        print(e)  # expect: Must have exactly one of create/read/write/append mode and at most one plus
        # expect: invalid mode: 'q'
        # expect: must have exactly one of create/read/write/append mode
        # expect: can't have text and binary mode at once
        # expect: must have exactly one of create/read/write/append mode
        # expect: invalid mode: 'bb'
