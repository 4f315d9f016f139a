# find_spec() by a path imports no package; the folders of a package without a file follow those above.
import importlib.util
import os
import sys
import tempfile
from importlib._bootstrap_external import NamespaceLoader, PathFinder, _NamespacePath

with tempfile.TemporaryDirectory() as top:
    for where in "ab":
        os.makedirs(f"{top}/{where}/outer/inner")
    open(f"{top}/a/outer/inner/module.py", "w").close()
    spec = importlib.util._find_spec_from_path("outer", [f"{top}/a"])
    print([os.path.relpath(p, top) for p in spec.submodule_search_locations], "outer" in sys.modules)
    # expect: ['a/outer'] False

    sys.path.insert(0, f"{top}/a")
    import outer
    inner = importlib.util._find_spec_from_path("outer.inner", list(spec.submodule_search_locations))
    found = importlib.util._find_spec_from_path("outer.inner.module", list(inner.submodule_search_locations))
    print(found.name, os.path.basename(found.origin), importlib.util._find_spec_from_path("nowhere_at_all"))
    # expect: outer.inner.module module.py None
    print(importlib.util._find_spec_from_path("os") is os.__spec__)  # expect: True

    path = _NamespacePath("outer", [f"{top}/a/outer"], PathFinder.find_spec)
    print(len(path), f"{top}/a/outer" in path, path[0] == f"{top}/a/outer", repr(path).replace(top, ""))
    # expect: 1 True True _NamespacePath(['/a/outer'])
    sys.path.insert(1, f"{top}/b")
    print([p.replace(top, "") for p in path])  # expect: ['/a/outer', '/b/outer']
    path.append("more")
    path[0] = "first"
    print(path[0], path[-1], len(path), path._find_parent_path_names())
    # expect: first more 3 ('sys', 'path')
    loader = NamespaceLoader("outer", ["x"], PathFinder.find_spec)
    print(type(loader._path).__name__, loader.is_package("outer"))  # expect: _NamespacePath True
