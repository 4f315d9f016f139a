import builtins
saved = builtins.abs
def f(): return abs(-1)
out = [f(), f()]
builtins.abs = lambda x: "replaced"
out.append(f())
builtins.abs = saved
out.append(f())
print(out)  # expect: [1, 1, 'replaced', 1]
