# What fails on the way is what the import says.
import sys
import types


def attribute(name):
    if name == "Number":
        raise MemoryError("no Number")
    return object


module = types.ModuleType("numbers")
module.__getattr__ = attribute
sys.modules["numbers"] = module
try:
    import decimal
except MemoryError as e:
    print(e)  # expect: no Number
