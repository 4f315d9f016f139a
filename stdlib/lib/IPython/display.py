"""display(), and the objects that notebooks show in their own way."""
from IPython.core.display import *
from IPython.core.display import __all__ as _objects
from IPython.core.display_functions import *
from IPython.core.display_functions import __all__ as _functions
from IPython.lib.display import *
from IPython.lib.display import __all__ as _media

__all__ = [*_objects, *_functions, *_media]
