"""numpy.lib.recfunctions: arrays of structures with fields taken away, renamed, added; joined, and seen as columns."""
import numpy as np
import numpy.ma as ma
from numpy.lib._record_fields import (_get_fieldspec, _keep_fields, apply_along_fields, assign_fields_by_name, drop_fields, flatten_descr,
                                      get_fieldstructure, get_names, get_names_flat, rec_drop_fields, recursive_fill_fields, rename_fields,
                                      repack_fields, require_fields, structured_to_unstructured, unstructured_to_structured, with_class)

__all__ = ["append_fields", "apply_along_fields", "assign_fields_by_name", "drop_fields", "find_duplicates", "flatten_descr", "get_fieldstructure",
           "get_names", "get_names_flat", "join_by", "merge_arrays", "rec_append_fields", "rec_drop_fields", "rec_join", "recursive_fill_fields",
           "rename_fields", "repack_fields", "require_fields", "stack_arrays", "structured_to_unstructured", "unstructured_to_structured"]


# ---- side by side


def _zip_dtype(seqarrays, flatten=False):
    """The dtype of arrays side by side: a field for each, or (flatten) all their innermost fields."""
    fields = []
    for a in seqarrays:
        if flatten:
            fields += flatten_descr(a.dtype)
        elif a.dtype.names is not None and len(a.dtype.names) == 1:
            fields += _get_fieldspec(a.dtype)
        else:
            fields.append(("", a.dtype))
    return np.dtype(fields)


def _zip_descr(seqarrays, flatten=False):
    """The same as a list of fields."""
    return _zip_dtype(seqarrays, flatten).descr


def _leaves(a):
    """The innermost fields of an array, as views."""
    if a.dtype.names is None:
        return [a]
    return [leaf for name in a.dtype.names for leaf in _leaves(a[name])]


def _filled_up(leaf, values, fill_value):
    """Put values at the beginning of a field, and fill_value behind them."""
    leaf[:len(values)] = values
    if len(values) < len(leaf):
        leaf[len(values):] = fill_value if leaf.dtype.kind != "S" else str(fill_value).encode()


def merge_arrays(seqarrays, fill_value=-1, flatten=False, usemask=False, asrecarray=False):
    """Arrays side by side, as fields of one; where one is shorter there is fill_value, masked if usemask."""
    if isinstance(seqarrays, (np.ndarray, np.void)):
        alone = np.asanyarray(seqarrays)
        named = alone.dtype if alone.dtype.names is not None else np.dtype([("", alone.dtype)])
        if not flatten or _zip_dtype((alone,), flatten=True) == named:
            alone = alone.ravel().view(named)
            return with_class(alone.view(ma.MaskedArray) if usemask else ma.filled(alone), usemask, asrecarray)
        seqarrays = (seqarrays,)
    arrays = [np.atleast_1d(np.asanyarray(a)).ravel() for a in seqarrays]
    made = np.zeros(max(len(a) for a in arrays), _zip_dtype(arrays, flatten))
    mask = np.ones(made.shape, ma.make_mask_descr(made.dtype))
    leaves = iter(zip(_leaves(made), _leaves(mask)))
    for a in arrays:
        for values, hidden, (leaf, covered) in zip(_leaves(np.asarray(ma.getdata(a))), _leaves(np.asarray(ma.getmaskarray(a))), leaves):
            _filled_up(leaf, values, fill_value)
            covered[:len(a)] = hidden
    if not usemask:
        made = ma.array(made, mask=mask).filled(fill_value) if _has_masks(arrays) else made
        return with_class(made, False, asrecarray)
    return with_class(ma.array(made, mask=mask), True, asrecarray)


def _has_masks(arrays):
    return any(isinstance(a, ma.MaskedArray) for a in arrays)


def append_fields(base, names, data, dtypes=None, fill_value=-1, usemask=True, asrecarray=False):
    """base with more fields behind its own.  ValueError if there are not as many names as arrays."""
    if isinstance(names, (tuple, list)):
        if len(names) != len(data):
            raise ValueError("The number of arrays does not match the number of names")
    elif isinstance(names, str):
        names, data = [names], [data]
    arrays = [np.array(a, copy=False, subok=True, dtype=kind) for a, kind in zip(data, _dtypes_for(dtypes, len(data)))]
    arrays = [a.view([(name, a.dtype)]) for name, a in zip(names, arrays)]
    base = merge_arrays(base, usemask=usemask, fill_value=fill_value)
    added = merge_arrays(arrays, flatten=True, usemask=usemask, fill_value=fill_value) if len(arrays) > 1 else arrays[0]
    made = ma.masked_all(max(len(base), len(added)), dtype=_get_fieldspec(base.dtype) + _get_fieldspec(added.dtype))
    recursive_fill_fields(base, made)
    recursive_fill_fields(added, made)
    return with_class(made, usemask, asrecarray)


def _dtypes_for(dtypes, count):
    kinds = list(dtypes) if isinstance(dtypes, (tuple, list)) else [dtypes]
    if len(kinds) not in (1, count):
        raise ValueError("The dtypes argument must be None, a dtype, or a list.")
    return kinds * count if len(kinds) == 1 else kinds


def rec_append_fields(base, names, data, dtypes=None):
    """append_fields, as a record array."""
    return append_fields(base, names, data=data, dtypes=dtypes, asrecarray=True, usemask=False)


# ---- one behind the other


def _common_fields(arrays, autoconvert):
    """The fields of arrays one behind the other.  TypeError where one is of two types, unless the wider is wanted."""
    fields = {}
    for a in arrays:
        for name, kind in _get_fieldspec(a.dtype):
            known = fields.setdefault(name, kind)
            if known == kind:
                continue
            if not autoconvert:
                raise TypeError("Incompatible type '%s' <> '%s'" % (known, kind))
            fields[name] = max(known, kind)
    return list(fields.items())


def stack_arrays(arrays, defaults=None, usemask=True, asrecarray=False, autoconvert=False):
    """Arrays one behind the other, field by field; where one has not a field it is masked, or has defaults[field]."""
    if isinstance(arrays, np.ndarray):
        return arrays
    if len(arrays) == 1:
        return arrays[0]
    arrays = [np.asanyarray(a).ravel() for a in arrays]
    fields = _common_fields(arrays, autoconvert)
    if len(fields) == 1:
        made = ma.concatenate(arrays)
    else:
        made, seen, start = ma.masked_all(sum(map(len, arrays)), fields), [], 0
        for a in arrays:
            names = a.dtype.names
            for name in names or (f"f{len(seen)}",):
                made[name][start:start + len(a)] = a[name] if names else a
            seen += [name for name in names or () if name not in seen]
            start += len(a)
    return with_class(_with_defaults(made, defaults), usemask, asrecarray)


def _with_defaults(made, defaults):
    """Put defaults where fields are masked; they become the fill values, too."""
    data, mask, fill_value = made.data, made.mask, made.fill_value
    for name, value in (defaults or {}).items():
        if name in (made.dtype.names or ()):
            fill_value[name] = value
            data[name][mask[name]] = value
    return made


# ---- equal ones


def find_duplicates(a, key=None, ignoremask=True, return_index=False):
    """The elements of a masked array that are there more than once, by the field key or as wholes; and their places."""
    a = np.asanyarray(a).ravel()
    base = a
    if key:
        for name in get_fieldstructure(a.dtype)[key]:
            base = base[name]
        base = base[key]
    order = base.argsort()
    ordered = base[order]
    values = ordered.filled()
    same = values[:-1] == values[1:]
    if ignoremask:
        same[np.broadcast_to(ordered.recordmask, ordered.shape)[1:]] = False
    same = np.concatenate(([False], same))
    same[:-1] = same[:-1] + same[1:]
    found = a[order][same]
    return (found, order[same]) if return_index else found


def _join_checked(key, r1, r2, jointype, postfixes):
    if jointype not in ("inner", "outer", "leftouter"):
        raise ValueError("The 'jointype' argument should be in 'inner', 'outer' or 'leftouter' (got '%s' instead)" % jointype)
    for n, name in enumerate(key):
        if name in key[:n]:
            raise ValueError(f"duplicate join key {name!r}")
    for name in key:
        for text, r in (("r1", r1), ("r2", r2)):
            if name not in r.dtype.names:
                raise ValueError(f"{text} does not have key field {name!r}")
    if set(r1.dtype.names) & set(r2.dtype.names) - set(key) and not any(postfixes):
        raise ValueError("r1 and r2 contain common names, r1postfix and r2postfix can't both be empty")


def _join_fields(key, r1, r2, postfixes):
    """The fields of a join: the keys', in r1's order, then the others; those that both have twice."""
    first, second = dict(_get_fieldspec(r1.dtype)), dict(_get_fieldspec(r2.dtype))
    fields = [(name, max(first[name], second[name])) for name in first if name in key]
    for name, kind in first.items():
        if name in key:
            continue
        fields += [(name + postfixes[0], kind), (name + postfixes[1], second[name])] if name in second else [(name, kind)]
    return fields + [(name, kind) for name, kind in second.items() if name not in first]


def _matches(key, r1, r2):
    """The places in r1 and r2 of keys that are there twice, and of those that are not."""
    names = [name for name in r1.dtype.names if name in key]
    both = ma.concatenate((_keep_fields(r1, names), _keep_fields(r2, names)))
    order = both.argsort(order=list(key))
    both = both[order]
    same = np.concatenate(([False], np.asarray(ma.filled(both[1:] == both[:-1], False))))
    same[:-1] = same[1:] + same[:-1]
    twice, once, count = order[same], order[~same], len(r1)
    return twice[twice < count], twice[twice >= count] - count, once[once < count], once[once >= count] - count


def join_by(key, r1, r2, jointype="inner", r1postfix="1", r2postfix="2", defaults=None, usemask=True, asrecarray=False):
    """Rows of r1 and r2 with equal keys as one row; jointype "outer": all other rows as well, "leftouter": r1's.  ValueError."""
    key = (key,) if isinstance(key, str) else tuple(key)
    postfixes = (r1postfix, r2postfix)
    _join_checked(key, r1, r2, jointype, postfixes)
    r1, r2 = r1.ravel(), r2.ravel()
    in_1, in_2, alone_1, alone_2 = _matches(key, r1, r2)
    alone_1 = alone_1[:0] if jointype == "inner" else alone_1
    alone_2 = alone_2 if jointype == "outer" else alone_2[:0]
    common = max(len(in_1), len(in_2))
    made = ma.masked_all((common + len(alone_1) + len(alone_2),), _join_fields(key, r1, r2, postfixes))
    for n, (r, other, matched, alone, start) in enumerate(((r1, r2, in_1, alone_1, common), (r2, r1, in_2, alone_2, common + len(alone_1)))):
        for name in r.dtype.names:
            shared = name in other.dtype.names and name not in key
            field = made[name + postfixes[n] if shared else name]
            field[:len(matched)] = r[name][matched]
            field[start:start + len(alone)] = r[name][alone]
    made.sort(order=list(key))
    return with_class(_with_defaults(made, defaults), usemask, asrecarray)


def rec_join(key, r1, r2, jointype="inner", r1postfix="1", r2postfix="2", defaults=None):
    """join_by, as a record array."""
    return join_by(key, r1, r2, jointype=jointype, r1postfix=r1postfix, r2postfix=r2postfix, defaults=defaults, usemask=False, asrecarray=True)
