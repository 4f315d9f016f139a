import gc
import os
import tempfile
import warnings

with tempfile.TemporaryDirectory(prefix="dir") as name:
    os.makedirs(os.path.join(name, "a", "b"))
    with open(os.path.join(name, "a", "f"), "w") as f:
        f.write("x")
    os.chmod(os.path.join(name, "a"), 0o500)
    print(os.path.basename(name)[:3], sorted(os.listdir(name)))  # expect: dir ['a']
print(os.path.exists(name))  # expect: False
d = tempfile.TemporaryDirectory()
name = d.name
print(repr(d) == f"<TemporaryDirectory {name!r}>")  # expect: True
d.cleanup()
d.cleanup()
print(os.path.exists(name))  # expect: False
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    d = tempfile.TemporaryDirectory()
    name = d.name
    del d
    gc.collect()
print(os.path.exists(name), [w.category.__name__ for w in caught], str(caught[0].message)[:45])
# expect: False ['ResourceWarning'] Implicitly cleaning up <TemporaryDirectory '/
pid = os.fork()
left = tempfile.TemporaryDirectory() if pid else None
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
print(os.listdir(tempfile.gettempdir()) == [os.path.basename(left.name)])  # expect: True
warnings.simplefilter("ignore")
