import shutil, os
os.makedirs("sh/a/b", exist_ok=True); open("sh/a/f", "w").write("hi"); open("sh/a/b/g.pyc", "w").write("yo")
shutil.rmtree("sh2", ignore_errors=True); print(shutil.copytree("sh/a", "sh2", ignore=shutil.ignore_patterns("*.pyc")), sorted(os.listdir("sh2")), os.listdir("sh2/b"))
# expect: sh2 ['b', 'f'] []
print(shutil.copy("sh/a/f", "sh2/x"), shutil.copy2("sh/a/f", "sh2"), shutil.move("sh2/x", "sh2/y"), sorted(os.listdir("sh2")), open("sh2/y").read())
# expect: sh2/x sh2/f sh2/y ['b', 'f', 'y'] hi
try: shutil.copyfile("sh/a/f", "sh/a/f")
except shutil.SameFileError as e: print(e)  # expect: 'sh/a/f' and 'sh/a/f' are the same file
shutil.rmtree("sh2"); print(os.path.exists("sh2"), shutil.which("sh") is not None, shutil.which("nope"), shutil.disk_usage("/").total > 0, shutil.get_terminal_size((1, 2))[:0])
# expect: False True None True ()
try: shutil.rmtree("nope")
except FileNotFoundError as e: print(e)  # expect: [Errno 2] No such file or directory: 'nope'
shutil.rmtree("sh")
