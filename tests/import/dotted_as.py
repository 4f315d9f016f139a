import os.path as p
print(p.join("a", "b"))  # expect: a/b
