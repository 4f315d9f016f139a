"""The abstract base classes of the container protocols."""
from _collections_abc import *
from _collections_abc import __all__
