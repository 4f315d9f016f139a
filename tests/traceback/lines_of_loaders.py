# Source lines of modules that are no files come from their loaders.
import linecache
import traceback


class Loader:
    asked = 0

    def get_source(self, name):
        Loader.asked += 1
        if name == "broken":
            raise ImportError(name)
        return "def f():\n    raise ValueError(%r)\n" % name


space = {"__name__": "made", "__loader__": Loader()}
exec(compile(Loader().get_source("made"), "/nowhere/made.py", "exec"), space)
try:
    space["f"]()
except ValueError as e:
    print(traceback.format_exception(e)[-2:])  # expect: ['  File "/nowhere/made.py", line 2, in f\n    raise ValueError(\'made\')\n', 'ValueError: made\n']
print(linecache.lazycache("/nowhere/other.py", {"__name__": "other", "__loader__": Loader()}), Loader.asked)  # expect: True 2
linecache.checkcache()
print(linecache.getline("/nowhere/other.py", 2), Loader.asked, linecache.lazycache("/nowhere/other.py", {}), end="")
# expect:     raise ValueError('other')
# expect:  3 False
print()
print(repr(linecache.getline("/nowhere/broken.py", 1, {"__name__": "broken", "__loader__": Loader()})))  # expect: ''
print(linecache.lazycache("<made>", space), linecache.lazycache("/nowhere/b.py", {"__name__": "b"}), linecache.lazycache("", space))
# expect: False False False
