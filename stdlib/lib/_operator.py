"""The old home of operator's functions, for packages that import them from here."""
from operator import *
from operator import _compare_digest
