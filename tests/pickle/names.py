"""What picklers of other packages ask pickle for."""
import collections
import html
import pickle


class Outer:
    class Inner:
        def method(self):
            pass


print(pickle._getattribute(Outer, "Inner.method") == (Outer.Inner.method, Outer.Inner))  # expect: True
print(pickle._getattribute(collections, "OrderedDict.fromkeys")[1] is collections.OrderedDict)  # expect: True
for name in ("Inner.nothing", "Inner.method.nothing"):
    try:
        pickle._getattribute(Outer, name)
    except AttributeError as e:
        print(type(e).__name__)  # expect: AttributeError
        # expect: AttributeError
print(pickle.whichmodule(Outer, "Outer"), pickle.whichmodule(len, "len"), pickle.whichmodule(collections.Counter, "Counter"))
# expect: __main__ builtins collections


def nameless():
    pass


nameless.__module__ = None
print(pickle.whichmodule(nameless, "nameless"))  # expect: __main__
print(html.entities.name2codepoint["eacute"])  # expect: 233
