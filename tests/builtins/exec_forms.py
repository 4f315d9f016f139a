exec("a = 1\nb = a + 1")
print(a, b)  # expect: 1 2
ns = {}
exec("def f(): return 7", ns)
print(ns["f"](), sorted(k for k in ns if k != "__builtins__"))  # expect: 7 ['f']
exec(compile("print('compiled')", "name", "exec"))  # expect: compiled
try:
    exec(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError exec() arg 1 must be a string, bytes or code object
try:
    exec("1 +")
except Exception as e:
    print(type(e).__name__, e)  # expect: SyntaxError invalid syntax (<string>, line 1)
