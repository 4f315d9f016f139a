"""The methods of ufuncs where what is folded is flexible: times fold as the counts they are, most others are refused in numpy's words."""

import _numpy
import numpy as np
from numpy._flexible import LOGICAL, ORDER, refuse_loop, truths
from numpy._times import _counts, _delivered

_absent = NotImplemented
_FOLDED = {"add", "subtract", "maximum", "minimum", "fmax", "fmin", "remainder"}


def _class_name(kind):
    return f"<class 'numpy.dtype[{kind.type.__name__}]'>"


def _check(name, method, kind):
    """Whether elements of that dtype fold: what the function makes of two of them is one more.  TypeError."""
    times = kind.kind in "mM"
    if name in LOGICAL:
        if kind.kind == "V":
            raise TypeError(f"Iterator operand 1 dtype could not be cast from {kind!r} to dtype('bool') according to the rule 'unsafe'")
        if not times:
            refuse_loop(name, f"(None, {_class_name(kind)})")
        return
    if name in ORDER and kind.kind != "V":
        raise TypeError(f"No loop matching the specified signature and casting was found for ufunc {name}")
    if name in ORDER or times and name in ("gcd", "lcm"):
        refuse_loop(name, f"(None, {_class_name(kind)})")
    one = np.ones(1, np.int64).view(kind.newbyteorder("=")) if times else np.zeros(1, kind)
    found = getattr(np, name)(one, one)
    if found.dtype != one.dtype:
        raise TypeError(f"the resolved dtypes are not compatible with {name}.{method}. Resolved ({kind!r}, {kind!r}, {found.dtype!r})")


def folded(name, method, a, arguments, dtype=_absent, out=_absent, **options):
    """name.method of an array of flexible elements; arguments follow it, options are keyword ones."""
    kind = a.dtype
    given = None if dtype is _absent or dtype is None else np.dtype(dtype)
    if given is not None and given.kind not in "mM":
        return NotImplemented
    _check(name, method, kind)
    if name in LOGICAL:
        return getattr(getattr(np, name), method)(truths(a), *arguments, out=None if out is _absent else out, **options)
    if name not in _FOLDED:
        return NotImplemented
    kind = kind.newbyteorder("=")
    if options.get("initial") is not None:
        options["initial"] = int(_counts(np.asarray(options["initial"], kind), kind))
    elif name == "add" and "initial" not in options and method == "reduce":
        options["initial"] = 0
    try:
        found = getattr(getattr(_numpy, f"_time_{name}"), method)(_counts(a, kind), *arguments, **options)
    except (ValueError, IndexError) as error:
        raise type(error)(str(error).replace("_time_", "")) from None
    found = _delivered(found, kind, None)
    if out is _absent or out is None:
        return found
    out[...] = found
    return out


def stored(name, a, indices, b):
    """name.at: each element that indices name, in their order, becomes what the function makes of it (and of b's)."""
    function = getattr(np, name)
    places = np.arange(a.size).reshape(a.shape)[indices]
    if b is _absent:
        function(a[:0] if a.ndim else a)
        columns = ()
    else:
        values = np.asarray(b)
        function(a.ravel()[:0], values.ravel()[:0] if values.ndim else values)
        try:
            columns = (np.broadcast_to(values, np.shape(places)).ravel(),)
        except ValueError:
            raise ValueError("array is not broadcastable to correct shape") from None
    for n, place in enumerate(np.ravel(places).tolist()):
        where = np.unravel_index(place, a.shape)
        a[where] = function(a[where], *[column[n] for column in columns])
