"""Arrays masked by conditions: where elements are greater than a value, within bounds, no numbers ..."""
import numpy as np
from numpy.ma._array import MaskedArray
from numpy.ma._fills import filled
from numpy.ma._making import masked_array
from numpy.ma._masks import getdata, getmask, make_mask, mask_or, nomask


def masked_where(condition, a, copy=True):
    """a, masked where condition is true, too.  IndexError if the shapes differ."""
    condition = make_mask(condition, shrink=False)
    a = np.array(a, copy=copy, subok=True)
    if condition.shape and condition.shape != a.shape:
        raise IndexError(f"Inconsistent shape between the condition and the input (got {condition.shape} and {a.shape})")
    kind = type(a) if isinstance(a, MaskedArray) else MaskedArray
    made = a.view(kind)
    made.mask = make_mask(condition if condition.shape or not a.shape else np.full(a.shape, condition)) if getmask(a) is nomask \
        else mask_or(a._mask, condition)
    if not copy and hasattr(a, "_mask") and getmask(a) is nomask:
        a._mask = made._mask.view()     # the array itself is masked, too
    return made


def _masked_if(compare, words):
    def function(x, value, copy=True):
        return masked_where(compare(x, value), x, copy=copy)
    function.__doc__ = f"x, masked where it is {words} value."
    return function


masked_greater, masked_greater_equal, masked_less, masked_less_equal, masked_not_equal = (
    _masked_if(compare, words) for compare, words in (
        (lambda x, v: np.greater(x, v), "greater than"), (lambda x, v: np.greater_equal(x, v), "greater than or equal to"),
        (lambda x, v: np.less(x, v), "less than"), (lambda x, v: np.less_equal(x, v), "less than or equal to"),
        (lambda x, v: np.not_equal(x, v), "not equal to")))


def masked_equal(x, value, copy=True):
    """x, masked where it is equal to value, which becomes the fill value."""
    made = masked_where(np.equal(x, value), x, copy=copy)
    made.fill_value = value
    return made


def masked_inside(x, v1, v2, copy=True):
    """x, masked between both bounds and on them."""
    low, high = sorted((v1, v2))
    values = filled(x)
    return masked_where((values >= low) & (values <= high), x, copy=copy)


def masked_outside(x, v1, v2, copy=True):
    """x, masked beyond both bounds."""
    low, high = sorted((v1, v2))
    values = filled(x)
    return masked_where((values < low) | (values > high), x, copy=copy)


def masked_object(x, value, copy=True, shrink=True):
    """x, an array of objects, masked where it is equal to value, which becomes the fill value."""
    data = x._data if isinstance(x, MaskedArray) else np.asarray(x)
    equal = np.array([one == value for one in data.ravel()], bool).reshape(data.shape)
    return masked_array(x, mask=mask_or(getmask(x), make_mask(equal, shrink=shrink)), copy=copy, fill_value=value)


def masked_values(x, value, rtol=1e-5, atol=1e-8, copy=True, shrink=True):
    """x, masked where it is as good as equal to value, which becomes the fill value."""
    values = filled(x, value)
    near = np.isclose(values, value, atol=atol, rtol=rtol) if np.issubdtype(values.dtype, np.floating) else np.equal(values, value)
    made = masked_array(values, mask=near, copy=copy, fill_value=value)
    if shrink:
        made.shrink_mask()
    return made


def masked_invalid(a, copy=True):
    """a, masked where it is NaN or infinite."""
    a = np.array(a, copy=None if copy is None else False, subok=True)
    made = masked_where(~np.isfinite(getdata(a)), a, copy=copy)
    if made._mask is nomask:
        made._mask = np.zeros(made.shape, bool)
    return made


def fix_invalid(a, mask=nomask, copy=True, fill_value=None):
    """a, masked where it is NaN or infinite, with the fill value under the mask there."""
    made = masked_array(a, mask=mask, copy=copy, subok=True)
    lost = np.logical_not(np.isfinite(made._data))
    if not lost.any():
        return made
    made._mask = made._mask | lost
    made._data[lost] = made.fill_value if fill_value is None else fill_value
    return made
