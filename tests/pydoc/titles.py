"""The first line of help(), and how what was asked for by a dotted name is called."""
import contextlib
import io
import json


def lines_of(thing):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        help(thing)
    return out.getvalue().splitlines()


for thing in ("math", "json", "json.dumps", "json.JSONDecodeError", "os.path.join", "str.join", "int.real", "sys.maxsize", "nothing.there",
              str.split, len, json.dumps, json.loads, json, "".__add__, str.__add__, int.real, 5, [].append, property, lambda: 0,
              type(lambda: 0).__code__, {}.keys(), json.JSONDecodeError("", "", 0)):
    print(lines_of(thing)[0])  # expect: Help on built-in module math:
    # expect: Help on package json:
    # expect: Help on function dumps in json:
    # expect: Help on class JSONDecodeError in json:
    # expect: Help on function join in os.path:
    # expect: Help on method_descriptor in str:
    # expect: Help on getset descriptor builtins.int.real in int:
    # expect: Help on int in sys object:
    # expect: No Python documentation found for 'nothing.there'.
    # expect: Help on method_descriptor:
    # expect: Help on built-in function len in module builtins:
    # expect: Help on function dumps in module json:
    # expect: Help on function loads in module json:
    # expect: Help on package json:
    # expect: Help on method-wrapper:
    # expect: Help on wrapper_descriptor:
    # expect: Help on getset descriptor builtins.int.real:
    # expect: Help on int object:
    # expect: Help on built-in function append:
    # expect: Help on class property in module builtins:
    # expect: Help on function <lambda> in module __main__:
    # expect: Help on getset descriptor builtins.function.__code__:
    # expect: Help on dict_keys object:
    # expect: Help on JSONDecodeError in module json.decoder object:
for name in ("json.dumps", "os.path.join", "str.join", "json.JSONDecodeError", "sys.maxsize"):
    print(lines_of(name)[2])
    # expect: json.dumps = dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)
    # expect: os.path.join = join(a, *p)
    # expect: str.join = join(self, iterable, /)
    # expect: json.JSONDecodeError = class JSONDecodeError(builtins.ValueError)
    # expect: sys.maxsize = class int(object)
