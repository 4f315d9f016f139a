# What stands in the namespace of a program and of a module before their own names.
print(dir())
print(__cached__, __annotations__, __package__, __spec__)
import types
import modules.counter as plain
print([name for name in dir(plain) if name.startswith("__")])
print(dir(types.ModuleType("empty")))
# expect: ['__annotations__', '__builtins__', '__cached__', '__doc__', '__file__', '__loader__', '__name__', '__package__', '__spec__']
# expect: None {} None None
# expect: ['__builtins__', '__cached__', '__doc__', '__file__', '__loader__', '__name__', '__package__', '__spec__']
# expect: ['__doc__', '__loader__', '__name__', '__package__', '__spec__']
