import os
p = os.path.join(os.environ["TMPDIR"], "f.txt")
with open(p, "w") as f:
    print(f.write("first\n"), f.write("sécond\n"), f.writelines(["third\n"]), f.closed, f.name == p, f.mode)
    # expect: 6 7 None False True w
print(f.closed)  # expect: True
with open(p) as f:
    print(f.readline(), f.read(3), f.tell(), f.readlines(), f.read(), sep="|")  # expect: first
    # expect: |séc|10|['ond\n', 'third\n']|
with open(p) as f:
    print([line.rstrip() for line in f])  # expect: ['first', 'sécond', 'third']
