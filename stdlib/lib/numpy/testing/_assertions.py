"""Assertions about numbers, texts and arrays.  Every comparison of arrays is array_compare's: shapes first, then the places of what equals
nothing (NaN, NaT) or only itself (infinities), then the rest, by the comparison that was asked for."""

import contextlib
import functools
import re
import traceback
import warnings

import numpy as np


def assert_(val, msg=""):
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


def build_err_msg(arrays, err_msg, header="Items are not equal:", verbose=True, names=("ACTUAL", "DESIRED"), precision=8):
    """The text of an AssertionError: what is wrong, and both sides."""
    lines = ["\n" + header]
    err_msg = str(err_msg)
    if err_msg:
        if "\n" not in err_msg and len(err_msg) < 79 - len(header):
            lines = [lines[0] + " " + err_msg]
        else:
            lines.append(err_msg)
    if verbose:
        for name, a in zip(names, arrays):
            show = functools.partial(np.array_repr, precision=precision) if isinstance(a, np.ndarray) else repr
            try:
                text = show(a)
            except Exception as problem:
                text = f"[repr failed for <{type(a).__name__}>: {problem}]"
            if text.count("\n") > 3:
                text = "\n".join(text.splitlines()[:3]) + "..."
            lines.append(f" {name}: {text}")
    return "\n".join(lines)


def _special_places(test, x, y, refuse, name):
    """Where x and y both are what test finds; AssertionError if that is not the same places."""
    a, b = test(x), test(y)
    if np.bool_(a == b).all() != True:  # noqa: E712  (subclasses may answer with anything)
        refuse(f"x and y {name} location mismatch:")
    for one in (a, b):
        if isinstance(one, bool) or one.ndim == 0:
            return np.bool_(one)
    return b


def _flagged(x, y, refuse, equal_nan, equal_inf):
    """Where both sides are the same special value, which ends their comparison."""
    flagged = np.bool_(False)
    kinds = x.dtype.kind + y.dtype.kind
    if set(kinds) <= set("?biufc"):
        if equal_nan:
            flagged = _special_places(np.isnan, x, y, refuse, "nan")
        if equal_inf:
            flagged = flagged | _special_places(lambda v: v == +np.inf, x, y, refuse, "+inf")
            flagged = flagged | _special_places(lambda v: v == -np.inf, x, y, refuse, "-inf")
    elif set(kinds) <= set("mM") and equal_nan and x.dtype.type == y.dtype.type:
        flagged = _special_places(np.isnat, x, y, refuse, "NaT")
    return flagged


def _shown(value):
    return str(value) if getattr(value, "dtype", np.dtype(object)) == object else np.array2string(value)


def _remarks(x, y, wrong, total):
    """How many elements differ, and how far apart they are."""
    lines = [f"Mismatched elements: {wrong} / {total} ({100 * wrong / total:.3g}%)"]
    with np.errstate(all="ignore"), contextlib.suppress(TypeError):
        error = abs(x - y)
        if np.issubdtype(x.dtype, np.unsignedinteger):
            np.minimum(error, abs(y - x), out=error)
        lines.append("Max absolute difference: " + _shown(np.max(error)))
        nonzero = np.bool_(y != 0)
        largest = np.array(np.inf) if np.all(~nonzero) else np.max(error[nonzero] / abs(y[nonzero]))
        lines.append("Max relative difference: " + _shown(largest))
    return "\n".join(lines)


def assert_array_compare(comparison, x, y, err_msg="", verbose=True, header="", precision=6, equal_nan=True, equal_inf=True, *, strict=False):
    """AssertionError unless comparison(x, y) holds for each pair of elements."""
    x, y = both = np.asanyarray(x), np.asanyarray(y)

    def refuse(reason):
        raise AssertionError(build_err_msg(both, f"{err_msg}\n{reason}", header, verbose, ("x", "y"), precision))

    try:
        if x.shape != y.shape and (strict or x.shape and y.shape):
            refuse(f"(shapes {x.shape}, {y.shape} mismatch)")
        if strict and x.dtype != y.dtype:
            refuse(f"(dtypes {x.dtype}, {y.dtype} mismatch)")
        flagged = _flagged(x, y, refuse, equal_nan, equal_inf)
        if flagged.ndim > 0:
            x, y = x[~flagged], y[~flagged]
            if x.size == 0:
                return
        elif flagged:
            return
        held = comparison(x, y)
        elements = np.array([held]) if isinstance(held, bool) else held.ravel()
        all_hold = held if isinstance(held, bool) else elements.all()
        if all_hold != True:  # noqa: E712
            total = flagged.size if flagged.ndim else elements.size
            refuse(_remarks(x, y, elements.size - elements.sum(dtype=np.intp), total))
    except ValueError:
        header = f"error during assertion:\n\n{traceback.format_exc()}\n\n{header}"
        raise ValueError(build_err_msg(both, err_msg, header, verbose, ("x", "y"), precision)) from None


def assert_array_equal(x, y, err_msg="", verbose=True, *, strict=False):
    assert_array_compare(np.equal if not _has_own_equality(x, y) else _equal, x, y, err_msg, verbose, "Arrays are not equal", strict=strict)


def _has_own_equality(x, y):
    return any(isinstance(v, np.ndarray) and type(v) is not np.ndarray for v in (x, y))


def _equal(x, y):
    return x == y


def assert_array_less(x, y, err_msg="", verbose=True):
    assert_array_compare(lambda a, b: a < b, x, y, err_msg, verbose, "Arrays are not less-ordered", equal_inf=False)


def assert_array_almost_equal(x, y, decimal=6, err_msg="", verbose=True):
    def near(a, b):
        with contextlib.suppress(TypeError, NotImplementedError):
            infinite, other = np.isinf(a), np.isinf(b)
            if np.any(infinite) or np.any(other):
                if not (infinite == other).all():
                    return False
                if a.size == b.size == 1:
                    return a == b
                a, b = a[~infinite], b[~other]
        b = np.asanyarray(b, dtype=np.result_type(b, 1.0))
        distance = abs(a - b)
        if not np.issubdtype(distance.dtype, np.number):
            distance = distance.astype(np.float64)
        return distance < 1.5 * 10.0 ** -decimal
    assert_array_compare(near, x, y, err_msg, verbose, f"Arrays are not almost equal to {decimal} decimals", precision=decimal)


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True):
    def near(a, b):
        return np.isclose(a, b, rtol=rtol, atol=atol, equal_nan=equal_nan)
    assert_array_compare(near, np.asanyarray(actual), np.asanyarray(desired), str(err_msg), verbose,
                         f"Not equal to tolerance rtol={rtol:g}, atol={atol:g}", equal_nan=equal_nan)


def _parts(value):
    """The real and the imaginary part."""
    return (np.real(value), np.imag(value)) if np.iscomplexobj(value) else (value, 0)


def _is_complex(*values):
    try:
        return any(np.iscomplexobj(value) for value in values)
    except (ValueError, TypeError):
        return False


def _assert_containers_equal(actual, desired, err_msg, verbose):
    if isinstance(desired, dict):
        if not isinstance(actual, dict):
            raise AssertionError(repr(type(actual)))
        assert_equal(len(actual), len(desired), err_msg, verbose)
        for key in desired:
            if key not in actual:
                raise AssertionError(repr(key))
            assert_equal(actual[key], desired[key], f"key={key!r}\n{err_msg}", verbose)
        return
    assert_equal(len(actual), len(desired), err_msg, verbose)
    for k in range(len(desired)):
        assert_equal(actual[k], desired[k], f"item={k!r}\n{err_msg}", verbose)


def assert_equal(actual, desired, err_msg="", verbose=True):
    """AssertionError unless they are equal: containers item by item, zeros with their signs, NaN equal to NaN, NaT to NaT of its dtype."""
    __tracebackhide__ = True
    if isinstance(desired, dict) or isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        return _assert_containers_equal(actual, desired, err_msg, verbose)
    if isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        return assert_array_equal(actual, desired, err_msg, verbose)
    refusal = functools.partial(build_err_msg, [actual, desired], err_msg, verbose=verbose)
    if _is_complex(actual, desired):
        try:
            for a, b in zip(_parts(actual), _parts(desired)):
                assert_equal(a, b)
        except AssertionError:
            raise AssertionError(refusal()) from None
    if np.isscalar(desired) != np.isscalar(actual):
        raise AssertionError(refusal())
    special = _special_scalars(actual, desired)
    if special is False:
        raise AssertionError(refusal())
    if special is None:
        _assert_plainly_equal(actual, desired, refusal)


def _special_scalars(actual, desired):
    """True or False if NaT, NaN or a zero's sign decides whether two scalars are equal, else None."""
    with contextlib.suppress(TypeError, ValueError, NotImplementedError):
        nats = np.isnat(desired), np.isnat(actual)
        if any(nats):
            return all(nats) and np.array(desired).dtype.type == np.array(actual).dtype.type
    with contextlib.suppress(TypeError, ValueError, NotImplementedError):
        nans = np.isnan(desired), np.isnan(actual)
        if all(nans):
            return True
        if np.array(actual).dtype.char in "efdgFDG" and desired == 0 and actual == 0 and np.signbit(desired) != np.signbit(actual):
            return False
    return None


def _assert_plainly_equal(actual, desired, refusal):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", DeprecationWarning)
            if not desired == actual:
                raise AssertionError(refusal())
    except (DeprecationWarning, FutureWarning) as problem:
        if "elementwise == comparison" not in problem.args[0]:
            raise
        raise AssertionError(refusal()) from None


def print_assert_equal(test_string, actual, desired):
    if not actual == desired:
        import pprint
        raise AssertionError(f"{test_string} failed\nACTUAL: \n{pprint.pformat(actual)}\nDESIRED: \n{pprint.pformat(desired)}\n")


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    def refuse():
        raise AssertionError(build_err_msg([actual, desired], err_msg, f"Arrays are not almost equal to {decimal} decimals", verbose))

    if _is_complex(actual, desired):
        try:
            for a, b in zip(_parts(actual), _parts(desired)):
                assert_almost_equal(a, b, decimal=decimal)
        except AssertionError:
            refuse()
    if isinstance(actual, (np.ndarray, tuple, list)) or isinstance(desired, (np.ndarray, tuple, list)):
        return assert_array_almost_equal(actual, desired, decimal, err_msg)
    with contextlib.suppress(TypeError, NotImplementedError):
        if not (np.isfinite(desired) and np.isfinite(actual)):
            if np.isnan(desired) or np.isnan(actual):
                if not (np.isnan(desired) and np.isnan(actual)):
                    refuse()
            elif not desired == actual:
                refuse()
            return
    if abs(desired - actual) >= np.float64(1.5 * 10.0 ** -decimal):
        refuse()


def assert_approx_equal(actual, desired, significant=7, err_msg="", verbose=True):
    actual, desired = float(actual), float(desired)
    if desired == actual:
        return
    with np.errstate(invalid="ignore"):
        scale = np.power(10, np.floor(np.log10(0.5 * (abs(desired) + abs(actual)))))
    near, far = (value / scale if scale else 0.0 for value in (actual, desired))
    text = build_err_msg([actual, desired], err_msg, f"Items are not equal to {significant} significant digits:", verbose)
    if not (np.isfinite(desired) and np.isfinite(actual)):
        if not (np.isnan(desired) and np.isnan(actual)):
            raise AssertionError(text)
        return
    if abs(far - near) >= 10.0 ** -(significant - 1):
        raise AssertionError(text)


def assert_string_equal(actual, desired):
    """AssertionError that lists the lines in which two texts differ."""
    for text in (actual, desired):
        if not isinstance(text, str):
            raise AssertionError(repr(type(text)))
    if actual == desired:
        return
    import difflib
    lines = list(difflib.Differ().compare(actual.splitlines(True), desired.splitlines(True)))
    kept, place = [], 0
    while place < len(lines):
        group = lines[place:place + 1]
        place += 1
        if group[0].startswith("- "):
            while place < len(lines) and lines[place][:2] in ("? ", "+ ") and len(group) < 4:
                group.append(lines[place])
                place += 1
            ends = [line[2:] for line in group if line[:2] in ("- ", "+ ")]
            if len(ends) == 2 and re.match(r"\A" + ends[1] + r"\Z", ends[0]):
                continue
        if not group[0].startswith("  "):
            kept.extend(group)
    if kept:
        raise AssertionError("Differences in strings:\n" + "".join(kept).rstrip())


def _float_order(x):
    """Floats as integers that have the same order, one apart where no float is between."""
    integers = {2: np.int16, 4: np.int32, 8: np.int64}.get(x.dtype.itemsize)
    if integers is None or x.dtype.kind != "f":
        raise ValueError(f"Unsupported dtype {x.dtype}")
    bits = x.view(integers)
    lowest = np.array(np.iinfo(integers).min)
    if bits.ndim == 0:
        return lowest - bits if bits < 0 else bits
    negative = bits < 0
    bits = bits.copy()
    bits[negative] = lowest - bits[negative]
    return bits


def _nulp_distance(x, y, dtype=None):
    """For each pair of floats, how many floats it is from one to the other."""
    x, y = (np.asarray(v) if dtype is None else np.asarray(v, dtype=dtype) for v in (x, y))
    common = np.common_type(x, y)
    if np.iscomplexobj(x) or np.iscomplexobj(y):
        raise NotImplementedError("_nulp not implemented for complex array")
    x, y = np.array([x], dtype=common), np.array([y], dtype=common)
    x[np.isnan(x)] = np.nan
    y[np.isnan(y)] = np.nan
    if x.shape != y.shape:
        raise ValueError(f"x and y do not have the same shape: {x.shape} - {y.shape}")
    distance = np.asarray(_float_order(y) - _float_order(x), dtype=common)
    return np.abs(distance)


def assert_array_almost_equal_nulp(x, y, nulp=1):
    reference = nulp * np.spacing(np.where(np.abs(x) > np.abs(y), np.abs(x), np.abs(y)))
    if not np.all(np.abs(x - y) <= reference):
        text = f"X and Y are not equal to {nulp:g} ULP"
        if not (np.iscomplexobj(x) or np.iscomplexobj(y)):
            text += f" (max is {np.max(_nulp_distance(x, y)):g})"
        raise AssertionError(text)


def assert_array_max_ulp(a, b, maxulp=1, dtype=None):
    distance = _nulp_distance(a, b, dtype)
    if not np.all(distance <= maxulp):
        raise AssertionError(f"Arrays are not almost equal up to {maxulp:g} ULP (max difference is {np.max(distance):g} ULP)")
    return distance
