"""Fields of structures: their names, other layouts of them, and structures as columns of numbers."""
import numpy as np
import numpy.ma as ma


# ---- names


def _get_fieldspec(dtype):
    """The fields of a dtype as (name, dtype) or ((title, name), dtype); one without a name for what is no structure."""
    if dtype.names is None:
        return [("", dtype)]
    fields = ((name, dtype.fields[name]) for name in dtype.names)
    return [(name if len(field) == 2 else (field[2], name), field[0]) for name, field in fields]


def get_names(adtype):
    """The names of the fields, of structures within as (name, names)."""
    inner = [(name, adtype[name]) for name in adtype.names]
    return tuple(name if kind.names is None else (name, get_names(kind)) for name, kind in inner)


def get_names_flat(adtype):
    """The names of the fields, each followed by those within it."""
    found = []
    for name in adtype.names:
        found += [name, *(get_names_flat(adtype[name]) if adtype[name].names is not None else ())]
    return tuple(found)


def flatten_descr(ndtype):
    """The innermost fields as (name, dtype)."""
    if ndtype.names is None:
        return (("", ndtype),)
    found = []
    for name in ndtype.names:
        kind = ndtype[name]
        found += flatten_descr(kind) if kind.names is not None else [(name, kind)]
    return tuple(found)


def get_fieldstructure(adtype, lastname=None, parents=None):
    """For each field, however deep, the names of the fields that it lies in."""
    found = {} if parents is None else parents
    _collect_parents(adtype, [], found)
    return found


def _collect_parents(kind, around, found):
    for name in kind.names:
        found[name] = list(around)
        if kind[name].names is not None:
            _collect_parents(kind[name], around + [name], found)


# ---- from one structure to another


def with_class(made, usemask=True, asrecarray=False):
    """A result as a masked array, as a plain one with masked elements filled, or as records of either kind."""
    if not isinstance(made, ma.MaskedArray):
        usemask = False
    if usemask:
        from numpy.ma.mrecords import MaskedRecords
        return made.view(MaskedRecords) if asrecarray else made
    made = ma.filled(made)
    return made.view(np.recarray) if asrecarray else made


def recursive_fill_fields(input, output):
    """Put the fields of input at the beginning of the fields of output that have their names; output."""
    for name in input.dtype.names:
        values = input[name]
        if values.dtype.names is not None:
            recursive_fill_fields(values, output[name])
        else:
            output[name][:len(values)] = values
    return output


def _without(kind, names):
    """The fields of a dtype but some, also within; structures without any field that is left go, too."""
    left = []
    for name in kind.names:
        if name in names:
            continue
        inner = kind[name]
        if inner.names is None:
            left.append((name, inner))
        elif _without(inner, names):
            left.append((name, _without(inner, names)))
    return left


def drop_fields(base, drop_names, usemask=True, asrecarray=False):
    """base without some fields, which may lie within others."""
    names = {drop_names} if isinstance(drop_names, str) else set(drop_names)
    made = np.empty(base.shape, dtype=_without(base.dtype, names))
    return with_class(_filled_deep(base, made), usemask, asrecarray)


def _filled_deep(source, target):
    for name in target.dtype.names:
        if target.dtype[name].names is not None:
            _filled_deep(source[name], target[name])
        else:
            target[name][...] = source[name]
    return target


def _keep_fields(base, keep_names, usemask=True, asrecarray=False):
    """base with these fields alone."""
    made = np.empty(base.shape, dtype=[(name, base.dtype[name]) for name in keep_names])
    for name in keep_names:
        made[name] = base[name]
    return with_class(made, usemask, asrecarray)


def rec_drop_fields(base, drop_names):
    """drop_fields, as a record array."""
    return drop_fields(base, drop_names, usemask=False, asrecarray=True)


def rename_fields(base, namemapper):
    """A view of base in which fields, also those within others, have other names: {old: new}."""
    def renamed(kind):
        return np.dtype([(namemapper.get(name, name), renamed(kind[name]) if kind[name].names is not None else kind[name]) for name in kind.names])
    return base.view(renamed(base.dtype))


def repack_fields(a, align=False, recurse=False):
    """An array or a dtype without gaps between fields, or (align) with those that C leaves; recurse: within fields, too."""
    if not isinstance(a, np.dtype):
        return a.astype(repack_fields(a.dtype, align=align, recurse=recurse), copy=False)
    if a.names is None:
        return a
    fields = []
    for name, (kind, *_) in ((name, a.fields[name]) for name in a.names):
        title = a.fields[name][2:]
        fields.append(((title[0], name) if title else name, repack_fields(kind, align=align, recurse=True) if recurse else kind))
    made = np.dtype(fields, align=align)
    return np.dtype((a.type, made)) if a.type is not np.void else made


def assign_fields_by_name(dst, src, zero_unassigned=True):
    """Put the fields of src in the fields of dst that have their names; zeros in the others, unless zero_unassigned is false."""
    if dst.dtype.names is None:
        dst[...] = src
        return
    for name in dst.dtype.names:
        if name in src.dtype.names:
            assign_fields_by_name(dst[name], src[name], zero_unassigned)
        elif zero_unassigned:
            dst[name] = 0


def require_fields(array, required_dtype):
    """The fields that a dtype names, from those of array by their names; zeros where it has none."""
    made = np.empty(array.shape, dtype=required_dtype)
    assign_fields_by_name(made, array)
    return made


# ---- as columns


def _columns(a, ndim):
    """The innermost fields of structures, each element of a block by itself, as views of the array's first ndim dimensions."""
    for place in np.ndindex(*a.shape[ndim:]):
        part = a[(Ellipsis, *place)]
        if part.dtype.names is None:
            yield part
        else:
            for name in part.dtype.names:
                yield from _columns(part[name], ndim)


def _uniform(kind):
    """The dtype that all innermost fields have, if they lie one behind the other without gaps; else None."""
    if kind.subdtype:
        return _uniform(kind.base)
    if kind.names is None:
        return kind
    inner, at = None, 0
    for name in kind.names:
        found = _uniform(kind[name])
        if found is None or inner is not None and inner != found or kind.fields[name][1] != at:
            return None
        inner, at = found, at + kind[name].itemsize
    return inner if at == kind.itemsize else None


def structured_to_unstructured(arr, dtype=None, copy=False, casting="unsafe"):
    """The innermost fields as one more axis: a view, if all are of one type and dtype is that.  ValueError if there are no fields."""
    arr = np.asanyarray(arr)
    if arr.dtype.names is None:
        raise ValueError("arr must be a structured array")
    plain = np.asarray(arr)
    columns = list(_columns(plain, arr.ndim))
    if not columns:
        if dtype is None:
            raise ValueError("arr has no fields. Unable to guess dtype")
        raise NotImplementedError("arr with no fields is not supported")
    kind = np.result_type(*(column.dtype for column in columns)) if dtype is None else np.dtype(dtype)
    same = _uniform(arr.dtype)
    if not copy and same is not None and same == kind:
        return arr.view((kind, (len(columns),)))
    made = np.empty(arr.shape + (len(columns),), kind)
    for n, column in enumerate(columns):
        made[..., n] = column.astype(kind, casting=casting)
    return made


def unstructured_to_structured(arr, dtype=None, names=None, align=False, copy=False, casting="unsafe"):
    """The last axis as fields: those of a dtype, or of arr's own type with these names.  ValueError if there are not as many."""
    arr = np.asanyarray(arr)
    if arr.shape == ():
        raise ValueError("arr must have at least one dimension")
    length = arr.shape[-1]
    if length == 0:
        raise NotImplementedError("last axis with size 0 is not supported")
    if dtype is None:
        kind = np.dtype([(name, arr.dtype) for name in names or [f"f{n}" for n in range(length)]], align=align)
    elif names is not None:
        raise ValueError("don't supply both dtype and names")
    else:
        kind = np.dtype(dtype)
        if align and not kind.isalignedstruct:
            raise ValueError("align was True but dtype is not aligned")
    probe = np.zeros((), kind)
    if sum(1 for _ in _columns(probe, 0)) != length:
        raise ValueError("The length of the last dimension of arr must be equal to the number of fields in dtype")
    same = _uniform(kind)
    if not copy and same is not None and same == arr.dtype and arr.strides[-1] == arr.itemsize:
        return np.ascontiguousarray(arr).view(kind)[..., 0] if arr.flags.c_contiguous else _converted(arr, kind, casting)
    return _converted(arr, kind, casting)


def _converted(arr, kind, casting):
    made = np.empty(arr.shape[:-1], kind)
    for n, column in enumerate(_columns(made, made.ndim)):
        column[...] = arr[..., n].astype(column.dtype, casting=casting)
    return made


def apply_along_fields(func, arr):
    """func(columns, axis=-1) of the fields as columns.  ValueError if there are no fields."""
    if arr.dtype.names is None:
        raise ValueError("arr must be a structured array")
    return func(structured_to_unstructured(arr), axis=-1)
