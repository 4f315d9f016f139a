e = ImportError("msg", name="n", path="p")
print(e, e.name, e.path, e.msg)  # expect: msg n p msg
