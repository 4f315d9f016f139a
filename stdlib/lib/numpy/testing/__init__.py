"""numpy.testing: assertions about arrays, with numpy's words for what differs, and what else tests need."""

from numpy.testing._assertions import (assert_, assert_allclose, assert_almost_equal, assert_approx_equal, assert_array_almost_equal,
                                       assert_array_almost_equal_nulp, assert_array_compare, assert_array_equal, assert_array_less,
                                       assert_array_max_ulp, assert_equal, assert_string_equal, build_err_msg, print_assert_equal)
from numpy.testing._helpers import (_OLD_PROMOTION, HAS_LAPACK64, HAS_REFCOUNT, IS_PYPY, IS_PYSTON, IS_WASM, IgnoreException,
                                    KnownFailureException, SkipTest, TestCase, assert_no_gc_cycles, assert_raises, assert_raises_regex,
                                    break_cycles, decorate_methods, jiffies, measure, memusage, raises, run_module_suite, rundocs,
                                    runstring, tempdir, temppath, verbose)
from numpy.testing._warnings import assert_no_warnings, assert_warns, clear_and_catch_warnings, suppress_warnings

__all__ = [name for name in globals() if not name.startswith("_")] + ["_OLD_PROMOTION"]
