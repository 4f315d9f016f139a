"""Ufuncs of masked arrays: the functions numpy.ma.add, numpy.ma.sqrt and so on.

A result is masked where an operand is, and where the function has no finite value for its operands: outside of its domain.
What lies under the mask there is the first operand's element, as far as the result can hold it.
"""
import numpy as np
from numpy.ma._fills import filled
from numpy.ma._masks import MaskError, getdata, getmask, getmaskarray, make_mask, mask_or, nomask

# Of ufuncs, also where a masked array is given to numpy's own: where they have no value, and what to compute with instead.
domains = {}
fills = {}


# ---- domains: functions that tell where operands have no value


class Between:
    """Outside of an interval."""

    def __init__(self, low, high):
        self.low, self.high = min(low, high), max(low, high)

    def __call__(self, x):
        with np.errstate(invalid="ignore"):
            return np.logical_or(np.greater(x, self.high), np.less(x, self.low))


class Above:
    """At or below a value."""

    def __init__(self, value):
        self.value = value

    def __call__(self, x):
        with np.errstate(invalid="ignore"):
            return np.less_equal(x, self.value)


class AtLeast(Above):
    """Below a value."""

    def __call__(self, x):
        with np.errstate(invalid="ignore"):
            return np.less(x, self.value)


class NotNear:
    """Near the zeros of a function."""

    def __init__(self, function, nearness):
        self.function, self.nearness = function, nearness

    def __call__(self, x):
        with np.errstate(invalid="ignore"):
            return np.less(np.absolute(self.function(x)), self.nearness)


class SafeDivision:
    """Where a quotient is as good as infinite, or undefined."""

    tolerance = np.finfo(float).tiny

    def __call__(self, a, b):
        a, b = np.asarray(a), np.asarray(b)
        with np.errstate(all="ignore"):
            return np.absolute(a) * self.tolerance >= np.absolute(b)


# ---- the three kinds of functions


def masked_class(*operands):
    """The class of a result: the most derived one of the operands' that are masked."""
    from numpy.ma._elements import MaskedConstant
    found = None
    for one in operands:
        kind = type(one) if isinstance(one, _array.MaskedArray) else _array.MaskedArray
        found = kind if found is None or issubclass(kind, found) else found
    return _array.MaskedArray if found is None or found is MaskedConstant else found


def under_mask(result, mask, like, kind):
    """A new result as a masked array, with the properties of the operand it is like."""
    made = result.view(kind)
    made._mask = mask
    made._sharedmask = False
    if isinstance(like, _array.MaskedArray):
        made._update_from(like)
    return made


class MaskedOperation:
    """What has a ufunc's name and computes with masked arrays."""

    def __init__(self, ufunc, name=None):
        self.f = ufunc
        self.__name__ = name or getattr(ufunc, "__name__", str(ufunc))
        self.__doc__ = f"{self.__name__}: numpy's, of masked arrays. The result is masked where an operand is."

    def __str__(self):
        return f"Masked version of {self.f}"

    def __repr__(self):
        return f"<masked function {self.__name__}>"


class MaskedUnary(MaskedOperation):
    """Of one operand."""

    def __init__(self, ufunc, fill=0, domain=None):
        super().__init__(ufunc)
        self.fill, self.domain = fill, domain
        domains[ufunc], fills[ufunc] = domain, fill

    def __call__(self, a, *args, **kwargs):
        data, mask = getdata(a), getmask(a)
        if self.domain is None:
            with np.errstate(divide="ignore", invalid="ignore"):
                result = self.f(data, *args, **kwargs)
        else:
            with np.errstate(divide="ignore", invalid="ignore"):
                result = self.f(data, *args, **kwargs)
            mask = ~np.isfinite(result) | self.domain(data) | mask
        if not np.ndim(result):
            return _array.masked if mask else result
        if mask is not nomask:
            try:
                np.copyto(result, data, where=mask)
            except TypeError:
                pass        # the data do not fit: let stand what was computed
        return under_mask(result, mask, a, masked_class(a))


_OF_TRUTH = (np.logical_and, np.logical_or)


class MaskedBinary(MaskedOperation):
    """Of two operands."""

    def __init__(self, ufunc, fill_first=0, fill_second=0, name=None):
        super().__init__(ufunc, name)
        self.fillx, self.filly = fill_first, fill_second
        domains[ufunc], fills[ufunc] = None, (fill_first, fill_second)

    def __call__(self, a, b, *args, **kwargs):
        first, second = getdata(a), getdata(b)
        with np.errstate(divide="ignore", invalid="ignore"):
            result = self.f(first, second, *args, **kwargs)
        mask = self._mask_of(a, b)
        if not np.ndim(result):
            return _array.masked if mask else result
        if mask is not nomask and mask.any():
            try:
                np.copyto(result, first, casting="unsafe", where=mask)
            except Exception:       # numpy keeps what was computed, whatever goes wrong here
                pass
        return under_mask(result, mask, a if isinstance(a, _array.MaskedArray) else b, masked_class(a, b))

    def _mask_of(self, a, b):
        if getmask(a) is nomask and getmask(b) is nomask:
            return nomask
        return np.logical_or(getmaskarray(a), getmaskarray(b))

    def reduce(self, target, axis=0, dtype=None):
        """The fold along an axis; masked elements count as what changes nothing."""
        mask, values = getmask(target), filled(target, self.filly)
        if values.shape == ():
            values = values.reshape(1)
            mask = mask if mask is nomask else make_mask(mask, copy=True).reshape(1)
        if mask is nomask:
            result, mask = self.f.reduce(values, axis), nomask
        else:
            result, mask = self.f.reduce(values, axis, dtype=dtype or (None if self.f in _OF_TRUTH else values.dtype)), np.logical_and.reduce(mask, axis)
        if not np.shape(result):
            return _array.masked if mask else result
        result = result.view(masked_class(target))
        result._mask = mask
        return result

    def outer(self, a, b):
        """Each element of a with each of b."""
        result = self.f.outer(getdata(a), getdata(b))
        no_masks = getmask(a) is nomask and getmask(b) is nomask
        mask = nomask if no_masks else np.logical_or.outer(getmaskarray(a), getmaskarray(b))
        if not np.ndim(result):
            return _array.masked if mask else result
        if mask is not nomask:
            np.copyto(result, np.broadcast_to(np.asarray(getdata(a)).reshape(np.shape(a) + (1,) * np.ndim(b)), result.shape),
                      casting="unsafe", where=mask)
        result = result.view(masked_class(a, b))
        result._mask = mask
        return result

    def accumulate(self, target, axis=0):
        """The folds up to each element; masked elements change nothing, and nothing is masked in the result."""
        result = self.f.accumulate(filled(target, self.filly), axis)
        return result.view(masked_class(target))


class MaskedDomained(MaskedOperation):
    """Of two operands, with a domain: quotients."""

    def __init__(self, ufunc, domain, fill_first=0, fill_second=0, name=None):
        super().__init__(ufunc, name)
        self.domain, self.fillx, self.filly = domain, fill_first, fill_second
        domains[ufunc], fills[ufunc] = domain, (fill_first, fill_second)

    def __call__(self, a, b, *args, **kwargs):
        first, second = getdata(a), getdata(b)
        with np.errstate(divide="ignore", invalid="ignore"):
            result = self.f(first, second, *args, **kwargs)
        mask = ~np.isfinite(result) | self.domain(first, second) | getmask(a) | getmask(b)
        if not np.ndim(result):
            return _array.masked if mask else result
        np.copyto(result, 0, casting="unsafe", where=mask)
        under = np.multiply(mask, first)
        if np.can_cast(under.dtype, result.dtype, casting="safe"):
            result += under
        return under_mask(result, mask, a if isinstance(a, _array.MaskedArray) else b, masked_class(a, b))


# ---- the table


def _unary(names, *args):
    return {name: MaskedUnary(getattr(np, name), *args) for name in names.split()}


def _binary(names, *args):
    return {name: MaskedBinary(getattr(np, name), *args) for name in names.split()}


functions = {
    **_unary("exp conjugate sin cos arctan arcsinh sinh cosh tanh absolute fabs negative floor ceil around logical_not"),
    "angle": MaskedUnary(np.angle),
    "sqrt": MaskedUnary(np.sqrt, 0.0, AtLeast(0.0)),
    **_unary("log log2 log10", 1.0, Above(0.0)),
    "tan": MaskedUnary(np.tan, 0.0, NotNear(np.cos, 1e-35)),
    **_unary("arcsin arccos", 0.0, Between(-1.0, 1.0)),
    "arccosh": MaskedUnary(np.arccosh, 1.0, AtLeast(1.0)),
    "arctanh": MaskedUnary(np.arctanh, 0.0, Between(-1.0 + 1e-15, 1.0 - 1e-15)),
    **_binary("add subtract"),
    "multiply": MaskedBinary(np.multiply, 1, 1),
    "arctan2": MaskedBinary(np.arctan2, 0.0, 1.0),
    **_binary("equal not_equal less_equal greater_equal less greater logical_xor bitwise_and bitwise_or bitwise_xor hypot"),
    "logical_and": MaskedBinary(np.logical_and, 1, 1),
    "logical_or": MaskedBinary(np.logical_or, 0, 0),
    "divide": MaskedDomained(np.divide, SafeDivision(), 0, 1),
    "true_divide": MaskedDomained(np.true_divide, SafeDivision(), 0, 1, "divide"),
    "floor_divide": MaskedDomained(np.floor_divide, SafeDivision(), 0, 1),
    "remainder": MaskedDomained(np.remainder, SafeDivision(), 0, 1),
    "fmod": MaskedDomained(np.fmod, SafeDivision(), 0, 1),
    "mod": MaskedDomained(np.mod, SafeDivision(), 0, 1, "remainder"),
}
for _name in ("equal", "not_equal", "less_equal", "greater_equal", "less", "greater", "logical_xor"):
    functions[_name].reduce = None
functions["alltrue"], functions["sometrue"] = functions["logical_and"].reduce, functions["logical_or"].reduce
functions["abs"] = functions["absolute"]
safe_division = functions["true_divide"].domain


# ---- extremes: of one array or element by element


class Extremum(MaskedOperation):
    """minimum or maximum: f(a, b) element by element."""

    def __init__(self, ufunc, compare, blank):
        super().__init__(ufunc)
        self.compare, self.fill_value_func = compare, blank

    def __call__(self, a, b):
        from numpy.ma._choosing import where
        return where(self.compare(a, b), a, b)

    def reduce(self, target, axis=...):
        """The extreme along an axis, 0 where it is not given."""
        target = np.array(target, copy=False, subok=True)
        mask = getmask(target)
        if axis is ...:
            axis = 0 if target.ndim <= 1 else None
        if mask is nomask:
            return self.f.reduce(target.view(np.ndarray), axis if axis is not None else tuple(range(target.ndim)))
        whole = tuple(range(target.ndim)) if axis is None else axis
        result = np.asarray(self.f.reduce(target.filled(self.fill_value_func(target)), axis=whole))
        result = result.view(type(target))
        result._mask = np.logical_and.reduce(mask, axis=whole)
        return result

    def outer(self, a, b):
        """Each element of a with each of b."""
        no_masks = getmask(a) is nomask and getmask(b) is nomask
        mask = nomask if no_masks else np.logical_or.outer(getmaskarray(a), getmaskarray(b))
        result = self.f.outer(filled(a), filled(b))
        if not isinstance(result, _array.MaskedArray):
            result = result.view(_array.MaskedArray)
        result._mask = mask
        return result


def power(a, b, third=None):
    """a to the power b, masked where one of both is and where there is no finite result."""
    if third is not None:
        raise MaskError("3-argument power not supported.")
    mask = mask_or(getmask(a), getmask(b))
    first, second = getdata(a), getdata(b)
    kind = masked_class(a, b)
    with np.errstate(divide="ignore", invalid="ignore"):
        result = np.where(mask, first, np.power(first, second)).view(kind)
    result._update_from(a)
    lost = np.logical_not(np.isfinite(result.view(np.ndarray)))
    if mask is not nomask:
        if not result.ndim:
            return _array.masked
        result._mask = np.logical_or(mask, lost)
    if lost.any():
        if not result.ndim:
            return _array.masked
        if result._mask is nomask:
            result._mask = lost
        result._data[lost] = result.fill_value
    return result


from numpy.ma import _array      # last: each of both modules needs the other, when its functions are called
