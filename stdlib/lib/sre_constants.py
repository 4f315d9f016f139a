"""The old name of re._constants."""
import warnings

warnings.warn(f"module {__name__!r} is deprecated", DeprecationWarning, stacklevel=2)

from re import _constants as _new

globals().update({name: value for name, value in vars(_new).items() if not name.startswith("__")})
