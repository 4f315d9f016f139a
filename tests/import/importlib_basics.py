import importlib
m = importlib.import_module("modules.simple")  # expect: loaded simple
r = importlib.import_module(".sub", "modules.package")
print(m.value, r.name)  # expect: 42 sub
print(importlib.reload(m) is m)  # expect: loaded simple
# expect: True
