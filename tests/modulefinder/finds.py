# The modules of a script, those of packages, and those that are not there.
import modulefinder
import os
import tempfile

os.chdir(tempfile.mkdtemp())
for name, text in {
        "script.py": "import one, pkg.sub\nfrom pkg import other, thing, missing_part\ntry:\n    import nowhere\nexcept ImportError: pass\ndef f():\n    import late\n",
        "one.py": "import two\nvalue = 1\n", "two.py": "from one import value\n", "late.py": "from .x import y\n",
        "pkg/__init__.py": "thing = 1\nfrom . import rel\n", "pkg/sub.py": "from ..two import q\n", "pkg/other.py": "", "pkg/rel.py": "from .sub import *\n"}.items():
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w") as f:
        f.write(text)
finder = modulefinder.ModuleFinder(path=[os.getcwd()])
finder.run_script("script.py")
names = sorted(finder.modules)
print(names)  # expect: ['__main__', 'late', 'one', 'pkg', 'pkg.other', 'pkg.rel', 'pkg.sub', 'two']
print("nowhere" in finder.badmodules, "pkg.missing_part" in finder.badmodules, sorted(finder.badmodules["nowhere"]))
# expect: True True ['__main__']
print(bool(finder.modules["pkg"].__path__), sorted(finder.modules["one"].globalnames), finder.modules["one"].__code__ is not None)
# expect: True ['two', 'value'] True
print(os.path.basename(finder.modules["pkg.sub"].__file__), "late" in finder.modules)  # expect: sub.py True
