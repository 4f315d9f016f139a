# Classes and functions of a module that is not run.
import os
import pyclbr

path = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules")]
for name, thing in pyclbr.readmodule_ex("shapes", path).items():
    print(name, type(thing).__name__, thing.lineno, thing.end_lineno, thing.module, list(thing.children), thing.parent, getattr(thing, "is_async", None))
    # expect: Shape Class 5 12 shapes ['area', 'Inner'] None None
    # expect: Square Class 15 18 shapes ['grow', 'area'] None None
    # expect: make Function 21 22 shapes [] None False
    # expect: later Function 25 26 shapes [] None True
classes = pyclbr.readmodule("shapes", path)
print(list(classes), classes["Square"].super[0] is classes["Shape"], classes["Square"].super[1:], classes["Shape"].super, classes["Square"].methods)
# expect: ['Shape', 'Square'] True [] ['object'] {'grow': 16, 'area': 17}
print(classes["Shape"].children["area"].children["helper"].parent.parent.name, classes["Square"].children["grow"].is_async)
# expect: Shape True
try:
    pyclbr.readmodule("no_such_module_anywhere")
except ImportError as e:
    print(e)  # expect: no module named 'no_such_module_anywhere'
print(pyclbr.readmodule_ex("sys"))  # expect: {}
