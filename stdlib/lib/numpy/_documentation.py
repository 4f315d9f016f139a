"""Functions about functions: what they say of themselves, and that they are deprecated; and some about a session's variables."""
import functools
import sys
import warnings

import numpy as np


def deprecate(*args, **kwargs):
    """A decorator, or with (func, old_name, new_name, message) its result: calls warn that the function is deprecated."""
    if not args:
        return functools.partial(_deprecated, **kwargs)
    return _deprecated(*args, **kwargs)


def deprecate_with_doc(msg):
    """deprecate with a message."""
    return functools.partial(_deprecated, message=msg)


def _deprecated(func, old_name=None, new_name=None, message=None):
    old_name = func.__name__ if old_name is None else old_name
    said = f"`{old_name}` is deprecated!" if new_name is None else f"`{old_name}` is deprecated, use `{new_name}` instead!"
    said = said if message is None else f"{said}\n{message}"

    doc = (func.__doc__ or "").expandtabs()
    if doc:         # the remark stands as deep as what follows
        first, _, rest = doc.partition("\n")
        indent = " " * next((len(line) - len(line.lstrip()) for line in rest.split("\n") if line.strip()), 0)
        said = "\n".join(indent + line for line in said.split("\n"))
        doc = f"\n\n{indent}{first.lstrip()}\n{rest}" if first.strip() else f"\n\n{rest}"

    @functools.wraps(func)
    def replacement(*args, **kwds):
        warnings.warn(said, DeprecationWarning, stacklevel=2)
        return func(*args, **kwds)

    replacement.__name__, replacement.__doc__ = old_name, said + doc
    return replacement


def byte_bounds(a):
    """Where an array's memory begins, and where it ends."""
    interface = a.__array_interface__
    first = last = interface["data"][0]
    strides, size = interface["strides"], np.asarray(a).dtype.itemsize
    if strides is None:
        last += a.size * size
    else:
        for n, stride in zip(a.shape, strides):
            if stride < 0:
                first += (n - 1) * stride
            else:
                last += (n - 1) * stride
        last += size
    return first, last


def safe_eval(source):
    """The value of a literal."""
    import ast
    return ast.literal_eval(source)


def source(object, output=sys.stdout):
    """Prints a function's source."""
    import inspect
    try:
        print(f"In file: {inspect.getsourcefile(object)}\n", file=output)
        print(inspect.getsource(object), file=output)
    except (TypeError, OSError):
        print("Not available for this object.", file=output)


def info(object=None, maxwidth=76, output=None, toplevel="numpy"):
    """Prints an array's memory, or what an object says of itself."""
    output = output or sys.stdout
    if isinstance(object, np.ndarray):
        return _info_of_array(object, output)
    if isinstance(object, str):
        object = getattr(np, object, None)
    import inspect
    print(inspect.getdoc(object), file=output)


def _info_of_array(a, output):
    order = {"<": sys.byteorder == "big", ">": sys.byteorder == "little"}.get(a.dtype.byteorder, False)
    native = {False: sys.byteorder, True: "big" if sys.byteorder == "little" else "little"}[order]
    for name, value in (("class: ", type(a).__name__), ("shape: ", a.shape), ("strides: ", a.strides), ("itemsize: ", a.itemsize),
                        ("aligned: ", bool(a.flags.aligned)), ("contiguous: ", bool(a.flags.contiguous)), ("fortran: ", a.flags.fortran),
                        ("data pointer: ", hex(a.ctypes.data)), ("byteorder: ", native), ("byteswap: ", order), ("type: ", a.dtype)):
        print(name, value, file=output)


def who(vardict=None):
    """Prints the arrays among a frame's variables."""
    frame = sys._getframe(1)
    rows, seen = [], {}
    for name, value in list((frame.f_globals if vardict is None else vardict).items()):
        if isinstance(value, np.ndarray):
            shared = id(value) in seen
            label = f"{name} ({seen[id(value)]})" if shared else seen.setdefault(id(value), name)
            rows.append((label, " x ".join(map(str, value.shape)), "0" if shared else str(value.nbytes), value.dtype.name))
    if rows:
        widths = [max(10, *map(len, column)) + more for column, more in zip(zip(*rows), (6, 7, 7))]
        print("".join(name.ljust(width) for name, width in zip(("Name", "Shape", "Bytes"), widths)) + "Type")
        print("=" * (sum(widths) + 9) + "\n")
        for row in rows:
            print("".join(text.ljust(width) for text, width in zip(row, widths)) + row[3])
    print("\nUpper bound on total bytes  =       %d" % sum(int(row[2]) for row in rows))
