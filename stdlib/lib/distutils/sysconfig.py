"""The module sysconfig by its older names."""
import os
import re
import sys
import sysconfig
import warnings
from sysconfig import get_config_h_filename, get_config_var, get_config_vars, get_makefile_filename, get_python_version
from sysconfig import parse_config_h

from .errors import DistutilsPlatformError

warnings.warn("The distutils.sysconfig module is deprecated, use sysconfig instead", DeprecationWarning, stacklevel=2)

PREFIX, EXEC_PREFIX = sys.prefix, sys.exec_prefix
BASE_PREFIX, BASE_EXEC_PREFIX = sys.base_prefix, sys.base_exec_prefix
python_build = False
build_flags = ""


def get_python_inc(plat_specific=0, prefix=None):
    """The folder of the C headers."""
    if prefix is None:
        prefix = BASE_EXEC_PREFIX if plat_specific else BASE_PREFIX
    return os.path.join(prefix, "include", "python" + get_python_version())


def get_python_lib(plat_specific=0, standard_lib=0, prefix=None):
    """The folder of the library, or of the modules that are installed."""
    if prefix is None:
        if standard_lib:
            prefix = BASE_EXEC_PREFIX if plat_specific else BASE_PREFIX
        else:
            prefix = EXEC_PREFIX if plat_specific else PREFIX
    library = os.path.join(prefix, "lib", "python" + get_python_version())
    return library if standard_lib else os.path.join(library, "site-packages")


def expand_makefile_vars(s, vars):
    """s with $(name) and ${name} replaced."""
    variable = re.compile(r"\$\(([A-Za-z][A-Za-z0-9_]*)\)|\$\{([A-Za-z][A-Za-z0-9_]*)\}")
    while match := variable.search(s):
        s = s[:match.start()] + vars.get(match.group(1) or match.group(2)) + s[match.end():]
    return s
