"""The part of urllib3 that programs see through requests: its exceptions and warnings, and Retry.

requests works with libcurl here; there is no PoolManager.
"""
from . import exceptions


def disable_warnings(category=exceptions.HTTPWarning):
    """No warnings of this kind any more."""
    import warnings
    warnings.simplefilter("ignore", category)


def __getattr__(name):
    if name == "Retry":
        from .util.retry import Retry
        return Retry
    if name == "util":
        import urllib3.util
        return urllib3.util
    raise AttributeError(f"module 'urllib3' has no attribute '{name}' (here requests stands on libcurl, not on urllib3)")
