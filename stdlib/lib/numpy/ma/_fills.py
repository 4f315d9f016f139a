"""Fill values: what stands for masked elements where an array has no place for a mask.

Each array has one of its own dtype, found when it is first asked for: of structures one for each field.
"""
import numpy as np

_BY_KIND = {"b": True, "c": 1.e20 + 0.0j, "f": 1.e20, "i": 999999, "O": "?", "S": b"N/A", "u": 999999, "V": b"???", "U": "N/A"}


def _of_kind(kind):
    if kind.kind in "Mm":
        unit = np.datetime_data(kind)[0]
        return "?" if unit == "generic" else kind.type("NaT", unit)
    return _BY_KIND.get(kind.kind, "?")


def _bound(kind, greatest):
    """What no element of a dtype is greater (or less) than; None where there is no such thing."""
    if kind.kind in "iu":
        return np.iinfo(kind).max if greatest else np.iinfo(kind).min
    if kind.kind in "Mm":
        return np.iinfo(np.int64).max if greatest else np.iinfo(np.int64).min
    endless = np.inf if greatest else -np.inf
    return {"b": int(greatest), "f": endless, "c": complex(endless, endless)}.get(kind.kind)


def _through_fields(kind, of_kind):
    """of_kind's value for a dtype; for structures a void of one for each field, for fields of several elements one for each."""
    if kind.names is not None:
        inside = [_through_fields(kind[name], of_kind) for name in kind.names]
        return np.array(tuple(inside), dtype=kind)[()]
    if kind.subdtype:
        base, shape = kind.subdtype
        return np.full(shape, _through_fields(base, of_kind))
    return of_kind(kind)


def _dtype_of(obj):
    if isinstance(obj, np.dtype):
        return obj
    if hasattr(obj, "dtype"):
        return obj.dtype
    return np.asarray(obj).dtype


def default_fill_value(obj):
    """What is filled in where nothing else was asked for: by the dtype of obj, which is an array, a dtype or a number."""
    return _through_fields(_dtype_of(obj), _of_kind)


def minimum_fill_value(obj):
    """What no element of obj's dtype is greater than: it leaves minima alone."""
    return _through_fields(_dtype_of(obj), lambda kind: _bound(kind, True))


def maximum_fill_value(obj):
    """What no element of obj's dtype is less than: it leaves maxima alone."""
    return _through_fields(_dtype_of(obj), lambda kind: _bound(kind, False))


# ---- a fill value as an array without dimensions


def _spread(value, kind):
    """A value for all fields, or a sequence of one for each, as the nested tuples that a structure is made of."""
    if kind.names is None:
        return value
    inside = value if isinstance(value, (tuple, list)) else [value] * len(kind.names)
    return tuple(_spread(one, kind[name]) for one, name in zip(inside, kind.names))


def _for_structure(value, kind):
    if isinstance(value, (np.ndarray, np.void)):
        try:
            return np.array(value, copy=False, dtype=kind)
        except ValueError as error:
            raise ValueError(f"Unable to transform {value} to dtype {kind}") from error
    return np.array(_spread(value, kind), dtype=kind)


def check_fill_value(value, kind):
    """A fill value for arrays of that dtype; None: the usual one.  TypeError if it cannot be one."""
    kind = np.dtype(kind)
    if value is None:
        return np.array(default_fill_value(kind))
    if kind.names is not None:
        return np.array(_for_structure(value, kind))
    if isinstance(value, str) and kind.char not in "OSVU":
        raise TypeError(f"Cannot set fill value of string with array of dtype {kind}")
    try:
        return np.array(value, copy=False, dtype=kind)
    except (OverflowError, ValueError):
        raise TypeError(f"Cannot convert fill_value {value} to dtype {kind}") from None


def filled(a, fill_value=None):
    """a as an array without a mask: fill_value, or a's own, stands where it is masked."""
    if hasattr(a, "filled"):
        return a.filled(fill_value)
    if isinstance(a, np.ndarray):
        return a
    return np.array(a, "O") if isinstance(a, dict) else np.array(a)


def set_fill_value(a, fill_value):
    """Give a masked array another fill value; of other arrays nothing changes."""
    if hasattr(a, "set_fill_value") and hasattr(a, "_mask"):
        a.set_fill_value(fill_value)


def get_fill_value(a):
    """The fill value of a masked array, or the usual one of its dtype."""
    return a.fill_value if hasattr(a, "_mask") else default_fill_value(a)


def common_fill_value(a, b):
    """The fill value of two arrays, if they have the same; else None."""
    first, second = get_fill_value(a), get_fill_value(b)
    return first if first == second else None


def fill_masked(data, mask, value):
    """Put value, field by field, where data is masked."""
    names = data.dtype.names
    if names is None:
        np.copyto(data, value, where=mask)
        return
    for name in names:
        fill_masked(data[name], mask[name], value[name])
