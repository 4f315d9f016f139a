# A module's spec goes through a pickle with all that it knows, its loader too.
import copy
import importlib.machinery
import json
import pickle

for spec in (json.__spec__, importlib.machinery.ModuleSpec("some.thing", None, origin="here", is_package=True)):
    for protocol in (0, 2, 5):
        other = pickle.loads(pickle.dumps(spec, protocol))
        print(other.name, other.origin == spec.origin, other.parent, other.submodule_search_locations == spec.submodule_search_locations,
              other.has_location, type(other.loader) is type(spec.loader), other == spec or other.loader is not spec.loader)
              # expect: json True json True True True True
              # expect: json True json True True True True
              # expect: json True json True True True True
              # expect: some.thing True some.thing True False True True
              # expect: some.thing True some.thing True False True True
              # expect: some.thing True some.thing True False True True
print(copy.copy(json.__spec__).loader is json.__spec__.loader)  # expect: True
from multiprocessing.reduction import _reduce_socket  # where picklers of other packages look for it
