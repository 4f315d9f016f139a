import os
os.chdir(os.environ["TMPDIR"])
os.makedirs("x/y")
for n in ("x/1", "x/y/2"): open(n, "w").write(n)
print([(r, sorted(d), sorted(f)) for r, d, f in os.walk("x")])
# expect: [('x', ['y'], ['1']), ('x/y', [], ['2'])]
print([(r, d, f) for r, d, f in os.walk("x", topdown=False)])
# expect: [('x/y', [], ['2']), ('x', ['y'], ['1'])]
with os.scandir("x") as it:
    print(sorted((e.name, e.is_dir(), e.is_file(), e.path) for e in it))
    # expect: [('1', False, True, 'x/1'), ('y', True, False, 'x/y')]
