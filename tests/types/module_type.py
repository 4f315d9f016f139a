import types
m = types.ModuleType("made", "its doc")
m.x = 5
print(m, m.__name__, m.__doc__, m.x, sorted(vars(m))[:3])
# expect: <module 'made'> made its doc 5 ['__doc__', '__loader__', '__name__']
