# Modules written in C, those of the start among them: they are found, and have no builtins of their own.
import builtins, importlib.util, math, sys
for name in ("sys", "builtins", "math"):
    spec = importlib.util.find_spec(name)
    print(spec.name, spec.origin, spec.has_location, spec.submodule_search_locations, hasattr(sys.modules[name], "__builtins__"))
    # expect: sys built-in False None False
    # expect: builtins built-in False None False
    # expect: math built-in False None False
