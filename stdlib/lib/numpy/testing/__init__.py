"""numpy.testing: assertions about arrays, with numpy's words for what differs."""

import contextlib
import warnings

import numpy as np

__all__ = ["assert_", "assert_equal", "assert_almost_equal", "assert_approx_equal", "assert_array_equal", "assert_array_less", "assert_allclose",
           "assert_array_almost_equal", "assert_raises", "assert_raises_regex", "assert_no_warnings", "assert_warns"]


def assert_(val, msg=""):
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


def _message(arrays, err_msg, header, names=("x", "y"), verbose=True, precision=8):
    """The text of an AssertionError: what is wrong, and both sides."""
    lines = ["\n" + header]
    err_msg = str(err_msg)
    if err_msg:
        if err_msg.find("\n") == -1 and len(err_msg) < 79 - len(header):
            lines = [lines[0] + " " + err_msg]
        else:
            lines.append(err_msg)
    if verbose:
        for name, a in zip(names, arrays):
            text = np.array_repr(a, precision=precision) if isinstance(a, np.ndarray) else repr(a)
            if text.count("\n") > 3:
                text = "\n".join(text.splitlines()[:3]) + "..."
            lines.append(f" {name}: {text}")
    return "\n".join(lines)


def _places(test, x, y, flagged):
    """Where both sides are special in the same way: True if that is everywhere where either is."""
    a, b = test(x), test(y)
    return flagged | (a & b), bool((a == b).all())


def _compare(comparison, x, y, err_msg="", verbose=True, header="", precision=6, equal_inf=True):
    x, y = np.asanyarray(x), np.asanyarray(y)
    if not (x.shape == () or y.shape == () or x.shape == y.shape):
        raise AssertionError(_message((x, y), f"{err_msg}\n(shapes {x.shape}, {y.shape} mismatch)", header, verbose=verbose, precision=precision))
    flagged = np.zeros(np.broadcast_shapes(x.shape, y.shape), bool)
    if x.dtype.kind in "fc" or y.dtype.kind in "fc":
        tests = [("nan", np.isnan)]
        if equal_inf:
            tests += [("+inf", lambda v: v == +np.inf), ("-inf", lambda v: v == -np.inf)]
        for name, test in tests:
            flagged, same = _places(test, x, y, flagged)
            if not same:
                raise AssertionError(_message((x, y), f"{err_msg}\nx and y {name} location mismatch:", header, verbose=verbose, precision=precision))
    if flagged.ndim and flagged.any():
        a, b = np.broadcast_to(x, flagged.shape)[~flagged], np.broadcast_to(y, flagged.shape)[~flagged]
    elif flagged.ndim == 0 and flagged:
        return
    else:
        a, b = x, y
    result = comparison(a, b)
    if np.all(result):
        return
    remarks = []
    wrong = np.asarray(result).size - np.count_nonzero(result)
    total = max(x.size, y.size)
    remarks.append("Mismatched elements: {} / {} ({:.3g}%)".format(wrong, total, 100 * wrong / total))
    with np.errstate(all="ignore"), contextlib.suppress(TypeError):
        error = abs(np.asarray(a) - b)
        if np.asarray(a).dtype.kind == "u" and np.asarray(b).dtype.kind == "u":
            error = np.minimum(error, abs(b - np.asarray(a)))
        remarks.append("Max absolute difference: " + np.array2string(np.max(error)))
        nonzero = np.asarray(b != 0)
        largest = np.max(error[nonzero] / abs(b[nonzero])) if nonzero.any() and nonzero.ndim else np.max(error / abs(b)) if nonzero.all() \
            else np.array(np.inf)
        remarks.append("Max relative difference: " + np.array2string(np.asarray(largest)))
    raise AssertionError(_message((x, y), str(err_msg) + "\n" + "\n".join(remarks), header, verbose=verbose, precision=precision))


def assert_array_equal(x, y, err_msg="", verbose=True, *, strict=False):
    if strict:
        a, b = np.asanyarray(x), np.asanyarray(y)
        if a.shape != b.shape or a.dtype != b.dtype:
            what = f"(shapes {a.shape}, {b.shape} mismatch)" if a.shape != b.shape else f"(dtypes {a.dtype}, {b.dtype} mismatch)"
            raise AssertionError(_message((a, b), f"{err_msg}\n{what}", "Arrays are not equal", verbose=verbose))
    _compare(np.equal, x, y, err_msg, verbose, "Arrays are not equal")


def assert_array_less(x, y, err_msg="", verbose=True):
    _compare(np.less, x, y, err_msg, verbose, "Arrays are not less-ordered", equal_inf=False)


def assert_array_almost_equal(x, y, decimal=6, err_msg="", verbose=True):
    def near(a, b):
        return abs(np.asarray(a, dtype=np.result_type(a, 1.0)) - b) < 1.5 * 10.0 ** -decimal
    _compare(near, x, y, err_msg, verbose, f"Arrays are not almost equal to {decimal} decimals", precision=decimal)


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True):
    def near(a, b):
        return np.isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)
    _compare(near, np.asanyarray(actual), np.asanyarray(desired), str(err_msg), verbose, f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}")


def assert_equal(actual, desired, err_msg="", verbose=True):
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for key in desired:
            if key not in actual:
                raise AssertionError(repr(key))
            assert_equal(actual[key], desired[key], f"key={key!r}\n{err_msg}", verbose)
        return
    if isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for k in range(len(desired)):
            assert_equal(actual[k], desired[k], f"item={k!r}\n{err_msg}", verbose)
        return
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return assert_array_equal(actual, desired, err_msg, verbose)
    if actual != actual and desired != desired:
        return
    if not desired == actual:
        raise AssertionError(_message((actual, desired), err_msg, "Items are not equal:", ("ACTUAL", "DESIRED"), verbose))


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    if isinstance(actual, (np.ndarray, tuple, list)) or isinstance(desired, (np.ndarray, tuple, list)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    if actual != actual and desired != desired or actual == desired:
        return
    if not abs(desired - actual) < np.float64(1.5 * 10.0 ** -decimal):
        raise AssertionError(_message((actual, desired), err_msg, f"Arrays are not almost equal to {decimal} decimals", ("ACTUAL", "DESIRED"), verbose))


def assert_approx_equal(actual, desired, significant=7, err_msg="", verbose=True):
    if actual == desired:
        return
    with np.errstate(invalid="ignore"):
        scale = np.power(10, np.floor(np.log10(0.5 * (abs(desired) + abs(actual)))))
    if not abs(desired / scale - actual / scale) < 10.0 ** -(significant - 1):
        raise AssertionError(_message((actual, desired), err_msg, f"Items are not equal to {significant} significant digits:",
                                      ("ACTUAL", "DESIRED"), verbose))


def _cases():
    import unittest

    class Case(unittest.TestCase):
        def runTest(self):
            """Nothing: only its assertions are wanted."""
    return Case()


def assert_raises(*args, **kwargs):
    return _cases().assertRaises(*args, **kwargs)


def assert_raises_regex(exception_class, expected_regexp, *args, **kwargs):
    return _cases().assertRaisesRegex(exception_class, expected_regexp, *args, **kwargs)


def assert_warns(warning_class, *args, **kwargs):
    if not args:
        return _cases().assertWarns(warning_class)
    with _cases().assertWarns(warning_class):
        return args[0](*args[1:], **kwargs)


@contextlib.contextmanager
def _no_warnings():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield
    if seen:
        raise AssertionError(f"Got warnings: {seen}")


def assert_no_warnings(*args, **kwargs):
    if not args:
        return _no_warnings()
    with _no_warnings():
        return args[0](*args[1:], **kwargs)
