# A finder that has only find_module() is asked, with a warning; so is one that looks at frames with inspect.
import importlib.machinery
import importlib.util
import inspect
import sys
import types
import warnings


class Old:
    def find_module(self, name, path=None):
        frame = inspect.currentframe()
        return self if name == "made_up" and frame.f_code.co_name == "find_module" else None

    def load_module(self, name):
        module = sys.modules[name] = types.ModuleType(name)
        module.x = 42
        return module


with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    sys.meta_path.insert(0, Old())
    import made_up
    print(made_up.x)  # expect: 42
    print(sorted({(w.category.__name__, str(w.message)) for w in told if "find_spec()" in str(w.message)}))
    # expect: [('ImportWarning', 'Old.find_spec() not found; falling back to find_module()')]
    print(importlib.util.find_spec("colorsys").name)  # expect: colorsys
    del sys.modules["made_up"]
    print(type(importlib.util.find_spec("made_up").loader).__name__)  # expect: Old
    sys.meta_path[0] = object()
    try:
        import nowhere_at_all
    except AttributeError as e:
        print(e)  # expect: 'object' object has no attribute 'find_module'
    del sys.meta_path[0]
