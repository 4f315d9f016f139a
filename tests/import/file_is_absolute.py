"""__file__ is a path from the root on, whatever sys.path says."""
import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(folder + "/package")
    for name in "one.py", "package/__init__.py", "package/two.py":
        open(f"{folder}/{name}", "w").close()
    for start in "", "import sys; sys.path[0] = '.'; ", "import sys; sys.path[0] = 'package/..'; ":
        program = start + "import one, package.two as two, package as p; print(one.__file__, two.__file__, p.__path__)"
        shown = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True).stdout
        print(shown.replace(os.path.realpath(folder), "FOLDER"), end="")
        # expect: FOLDER/one.py FOLDER/package/two.py ['FOLDER/package']
        # expect: FOLDER/one.py FOLDER/package/two.py ['FOLDER/package']
        # expect: FOLDER/package/../one.py FOLDER/package/../package/two.py ['FOLDER/package/../package']
