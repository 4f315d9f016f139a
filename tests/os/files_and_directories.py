import os
os.chdir(os.environ["TMPDIR"])
os.mkdir("d")
os.makedirs("a/b/c")
os.makedirs("a/b", exist_ok=True)
open("f", "w").close()
print(sorted(os.listdir(".")), os.path.isdir("a/b/c"))  # expect: ['a', 'd', 'f'] True
os.rename("f", "g")
os.replace("g", "d/h")
print(os.listdir("d"))  # expect: ['h']
os.remove("d/h")
os.rmdir("d")
os.removedirs("a/b/c")
print(os.listdir())  # expect: []
