# A folder without __init__.py is a package only if nothing further down the path has its name.
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    for name in ("textwrap", "only_here"):
        os.mkdir(os.path.join(folder, name))
    import only_here
    import textwrap
    print(hasattr(textwrap, "dedent"), len(list(only_here.__path__)))  # expect: True 1
