"""numpy.testing: what its assertions say, and what else it has."""
import warnings
import numpy as np
import numpy.testing as t


def say(function, *args, **kwargs):
    try:
        print(function.__name__, repr(function(*args, **kwargs)))
    except Exception as problem:
        print(function.__name__, type(problem).__name__, str(problem))


pair = np.array([1.0, 2.0]), np.array([1.0, 2.1])
say(t.assert_string_equal, "abc\nd", "abd\nd")
say(t.assert_string_equal, "same", "same")
say(t.assert_array_almost_equal_nulp, *pair)
say(t.assert_array_almost_equal_nulp, *pair, nulp=5)
say(t.assert_array_almost_equal_nulp, pair[0] * 1j, pair[1] * 1j)
say(t.assert_array_max_ulp, *pair)
say(t.assert_array_max_ulp, pair[0], pair[0])
say(t.assert_array_max_ulp, np.ones(2), np.ones(3))
say(t.print_assert_equal, "x", [0, 1], [0, 2])
nats = [np.datetime64("NaT"), np.datetime64("2001")], [np.datetime64("NaT"), np.datetime64("2002")]
say(t.assert_array_equal, *nats)
say(t.assert_array_equal, ["a", "b"], ["a", "c"])
say(t.assert_array_equal, [1, 2, 3], [1, 2])
say(t.assert_array_equal, np.array(1), [1, 2])
say(t.assert_array_equal, np.ones(2), np.ones(2, int), strict=True)
say(t.assert_array_less, [1, 2, np.nan], [2, np.nan, 3])
for a, b in (("a", "c"), (0.0, -0.0), (np.nan, 1), (np.nan, np.nan), (1 + 2j, 1 + 3j), ([1, 2], (1, 3)), ({"a": 1}, {"a": 2}), (5, [1]),
             (np.datetime64("NaT"), np.timedelta64("NaT")), (np.datetime64("NaT"), np.datetime64("NaT"))):
    say(t.assert_equal, a, b)
say(t.assert_almost_equal, 1 + 2j, 1 + 3j)
say(t.assert_almost_equal, np.nan, 1.0)
say(t.assert_approx_equal, 0.12345670e-20, 0.12345672e-20, significant=8)
say(t.assert_allclose, [0, 1], [0, 2])
say(t.assert_allclose, np.array([1, "NaT"], "m8[s]"), np.array([1, "NaT"], "m8[s]"))
say(t.assert_no_warnings, lambda: 1)
say(t.assert_warns, UserWarning, lambda: 1)
print(t.build_err_msg([1, np.arange(3)], "why"))


def noisy():
    warnings.warn("loud")
    warnings.warn("quiet", DeprecationWarning)
    return 7


with t.suppress_warnings() as seen:
    seen.filter(DeprecationWarning)
    loud = seen.record(UserWarning, "lou")
    print(noisy(), [str(w.message) for w in loud], len(seen.log))
with warnings.catch_warnings(record=True) as outside:
    warnings.simplefilter("always")
    with t.suppress_warnings("once") as seen:
        seen.filter(DeprecationWarning)
        noisy(), noisy()
    print([str(w.message) for w in outside])
print(t.assert_warns(UserWarning, noisy))
with t.temppath(suffix=".txt") as path, t.tempdir() as folder:
    print(path.endswith(".txt"), __import__("os").path.isdir(folder))
say(t.assert_no_gc_cycles, list)
names = {}
t.runstring("y = 3", names)
print(names["y"], t.measure("1 + 1") >= 0, t.jiffies() >= 0, t.memusage() > 0)
print(np.float64(3)[True], repr(np.float64(3)[np.False_]), np.int8(1)[None, None], np.dtype("longdouble") == np.longdouble, np.dtype("G") == np.clongdouble)
# expect-error:   warnings.warn("quiet", DeprecationWarning)
# exit: 0
