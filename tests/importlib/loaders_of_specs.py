"""Loaders of modules that were imported in the usual way; finders before and behind the interpreter's own."""
import html.parser
import importlib.abc
import importlib.machinery
import importlib.util
import math
import pkgutil
import sys
import tempfile
import types

spec = importlib.util.find_spec("html.parser")
print(spec.loader is html.parser.__loader__, spec.has_location, spec.loader.is_package("html.parser"))
# expect: True True False
print(spec.loader.get_source("html.parser").count("class HTMLParser"))  # expect: 1
copy = importlib.util.module_from_spec(spec)
spec.loader.exec_module(copy)
print(copy is html.parser, copy.HTMLParser is html.parser.HTMLParser, copy.HTMLParser.__name__)
# expect: False False HTMLParser
print(math.__loader__ is math.__spec__.loader, math.__spec__.origin in ("built-in", math.__dict__.get("__file__")))
# expect: True True

own = sys.meta_path[-3:]
print([finder.__name__ for finder in own])  # expect: ['BuiltinImporter', 'FrozenImporter', 'PathFinder']
print(own[2].find_spec("nothing_of_this_name"), own[0].find_spec("nothing_of_this_name"))  # expect: None None


class Looker:
    find_in_path = importlib.machinery.PathFinder.find_spec


with tempfile.TemporaryDirectory() as folder:
    with open(folder + "/plain.py", "w") as file:
        file.write("def f():\n    return __name__\n")
    sys.path.insert(0, folder)
    print(Looker().find_in_path("plain").origin == folder + "/plain.py")  # expect: True
    finder = pkgutil.get_importer(folder)
    print(finder.find_spec("plain").loader.path == folder + "/plain.py", finder.find_spec("other"))
    # expect: True None
    import plain
    print(type(plain.__loader__).__name__, plain.__loader__.get_filename("plain") == plain.__file__, plain.__loader__.name)
    # expect: SourceFileLoader True plain
    print(plain.__spec__.loader is plain.__loader__)  # expect: True
    del sys.path[0]


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, name, asked):
        self.name, self.asked = name, asked

    def find_spec(self, fullname, path=None, target=None):
        self.asked.append((self.name, fullname))
        if fullname == "made_by_" + self.name:
            return importlib.machinery.ModuleSpec(fullname, self)

    def exec_module(self, module):
        module.made_by = self.name


asked = []
sys.meta_path.insert(0, Finder("first", asked))
sys.meta_path.append(Finder("last", asked))
import made_by_first
import made_by_last
import colorsys
print(made_by_first.made_by, made_by_last.made_by, type(colorsys))  # expect: first last <class 'module'>
print(asked)
# expect: [('first', 'made_by_first'), ('first', 'made_by_last'), ('last', 'made_by_last'), ('first', 'colorsys')]
try:
    import made_by_nobody
except ModuleNotFoundError as e:
    print(e)  # expect: No module named 'made_by_nobody'
print(asked[-2:], importlib.util.find_spec("made_by_last").loader.name)
# expect: [('first', 'made_by_nobody'), ('last', 'made_by_nobody')] last
sys.meta_path.clear()
sys.modules.pop("made_by_first")
try:
    import made_by_first
except ModuleNotFoundError as e:
    print(e)  # expect: No module named 'made_by_first'
space = types.ModuleType("bare")
print(space.__loader__, space.__spec__)  # expect: None None
