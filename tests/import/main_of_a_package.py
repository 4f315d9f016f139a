import os, sys
os.chdir(os.environ["TMPDIR"])
os.mkdir("q")
for name, text in ("__init__", "X = 3"), ("z", "y = 4"), ("__main__", "from . import X\nfrom .z import y\nprint(X, y, __name__, __package__, __spec__.name, __spec__.parent)"):
    with open(f"q/{name}.py", "w") as f:
        f.write(text)
print(os.spawnl(os.P_WAIT, sys.executable, sys.executable, "-m", "q"))  # expect: 3 4 __main__ q q.__main__ q
# expect: 0
