"""Assertions about masked arrays: as numpy.testing's, but what is masked is equal to all that is masked."""
import operator

import numpy as np
import numpy.testing as testing
from numpy.ma import core
from numpy.ma.core import MaskedArray, filled, getdata, getmask, mask_or, masked, masked_array, nomask
from numpy.testing import assert_, assert_allclose, assert_array_almost_equal_nulp, assert_raises

__all__ = ["almost", "approx", "assert_almost_equal", "assert_array_almost_equal", "assert_array_approx_equal", "assert_array_compare",
           "assert_array_equal", "assert_array_less", "assert_close", "assert_equal", "assert_equal_records", "assert_mask_equal", "assert_not_equal",
           "fail_if_array_equal"]


def _both(a, b):
    """The elements of both as floats without masks, where one is masked those of the first; and the joint mask."""
    mask = mask_or(getmask(a), getmask(b))
    first, second = np.asarray(filled(a)), np.asarray(filled(b))
    if first.dtype.kind == "O" or second.dtype.kind == "O":
        return first.ravel(), second.ravel(), mask
    first = filled(masked_array(getdata(a), copy=False, mask=mask), 1).astype(float)
    second = filled(masked_array(getdata(b), copy=False, mask=mask), 1).astype(float)
    return first, second, mask


def approx(a, b, fill_value=True, rtol=1e-5, atol=1e-8):
    """Where a and b are nearly equal, as a row; pairs with a masked element count as fill_value."""
    first, second, mask = _both(a, b)
    near = np.isclose(first, second, rtol=rtol, atol=atol)
    return (near if mask is nomask or fill_value is not True else near | mask).ravel()


def almost(a, b, decimal=6, fill_value=True):
    """Where a and b are equal to so many places, as a row."""
    first, second, _ = _both(a, b)
    return (np.abs(first - second) <= 10.0 ** -decimal).ravel()


def _assert_sequences(actual, desired, err_msg=""):
    assert_equal(len(actual), len(desired), err_msg)
    for n, (one, other) in enumerate(zip(actual, desired)):
        assert_equal(one, other, f"item={n!r}\n{err_msg}")


def assert_equal_records(a, b):
    """Are two structures equal, field by field?"""
    assert_equal(a.dtype, b.dtype)
    for name in a.dtype.names:
        one, other = operator.getitem(a, name), operator.getitem(b, name)
        if one is not masked and other is not masked:
            assert_equal(one, other)


def assert_equal(actual, desired, err_msg=""):
    """Are both equal, and masked in the same places?"""
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg)
        for key in desired:
            if key not in actual:
                raise AssertionError(f"{key} not in {actual}")
            assert_equal(actual[key], desired[key], f"key={key!r}\n{err_msg}")
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        return _assert_sequences(actual, desired, err_msg)
    if not (isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray)):
        if not desired == actual:
            raise AssertionError(testing.build_err_msg([actual, desired], err_msg))
        return
    if (actual is masked) != (desired is masked):
        raise ValueError(testing.build_err_msg([actual, desired], err_msg, header="", names=("x", "y")))
    actual, desired = np.asanyarray(actual), np.asanyarray(desired)
    if actual.dtype.char == "S" and desired.dtype.char == "S":
        return _assert_sequences(actual.tolist(), desired.tolist(), err_msg)
    return assert_array_equal(actual, desired, err_msg)


def fail_if_equal(actual, desired, err_msg=""):
    """Fail if both are equal."""
    if isinstance(desired, dict):
        for key in desired:
            fail_if_equal(actual[key], desired[key], f"key={key!r}\n{err_msg}")
    elif isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        fail_if_equal(len(actual), len(desired), err_msg)
        for n, (one, other) in enumerate(zip(actual, desired)):
            fail_if_equal(one, other, f"item={n!r}\n{err_msg}")
    elif isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        fail_if_array_equal(actual, desired, err_msg)
    elif desired == actual:
        raise AssertionError(testing.build_err_msg([actual, desired], err_msg))


assert_not_equal = fail_if_equal


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    """Are both equal to so many places?"""
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return assert_array_almost_equal(actual, desired, decimal=decimal, err_msg=err_msg, verbose=verbose)
    if round(abs(desired - actual), decimal) != 0:
        raise AssertionError(testing.build_err_msg([actual, desired], err_msg=err_msg, verbose=verbose))


assert_close = assert_almost_equal


def assert_array_compare(comparison, x, y, err_msg="", verbose=True, header="", fill_value=True):
    """Does comparison hold for all pairs?  fill_value: what a pair with a masked element counts as."""
    mask = mask_or(getmask(x), getmask(y))
    x, y = (masked_array(one, copy=False, mask=mask, keep_mask=False, subok=False) for one in (x, y))
    if (x is masked) != (y is masked):
        raise ValueError(testing.build_err_msg([x, y], err_msg=err_msg, verbose=verbose, header=header, names=("x", "y")))
    return testing.assert_array_compare(comparison, x.filled(fill_value), y.filled(fill_value), err_msg=err_msg, verbose=verbose, header=header)


def assert_array_equal(x, y, err_msg="", verbose=True):
    """Are all pairs equal?"""
    assert_array_compare(operator.__eq__, x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not equal")


def fail_if_array_equal(x, y, err_msg="", verbose=True):
    """Fail if all pairs are equal."""
    assert_array_compare(lambda a, b: not np.all(approx(a, b)), x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not equal")


def assert_array_approx_equal(x, y, decimal=6, err_msg="", verbose=True):
    """Are all pairs nearly equal, in relation to their size?"""
    assert_array_compare(lambda a, b: approx(a, b, rtol=10.0 ** -decimal), x, y, err_msg=err_msg, verbose=verbose,
                         header="Arrays are not almost equal")


def assert_array_almost_equal(x, y, decimal=6, err_msg="", verbose=True):
    """Are all pairs equal to so many places?"""
    assert_array_compare(lambda a, b: almost(a, b, decimal), x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not almost equal")


def assert_array_less(x, y, err_msg="", verbose=True):
    """Is each element of x less than that of y?"""
    assert_array_compare(operator.__lt__, x, y, err_msg=err_msg, verbose=verbose, header="Arrays are not less-ordered")


def assert_mask_equal(m1, m2, err_msg=""):
    """Are two masks equal, and nomask for both where for one?"""
    if m1 is nomask:
        assert_(m2 is nomask)
    if m2 is nomask:
        assert_(m1 is nomask)
    assert_array_equal(m1, m2, err_msg=err_msg)
