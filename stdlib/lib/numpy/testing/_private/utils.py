"""numpy.testing._private.utils: numpy.testing's names, and what needs much memory."""
import functools

from numpy.testing import *
from numpy.testing import __all__


def check_free_memory(free_bytes):
    """None if so much memory is free, else what to say about it."""
    try:
        with open("/proc/meminfo") as lines:
            sizes = {line.split(":")[0]: int(line.split()[1]) * 1024 for line in lines}
    except OSError:
        return "Could not determine available memory; set NPY_AVAILABLE_MEM environment variable"
    free = sizes.get("MemAvailable", 0)
    return None if free >= free_bytes else f"{free_bytes / 1e9} GB memory required, but {free / 1e9} GB available"


def requires_memory(free_bytes):
    """Decorate a test that needs so much memory: it is skipped where there is less."""
    def decorator(test):
        @functools.wraps(test)
        def run(*args, **kwargs):
            problem = check_free_memory(free_bytes)
            if problem is not None:
                import pytest
                pytest.skip(problem)
            return test(*args, **kwargs)
        return run
    return decorator
