"""numpy.linalg by its older name."""
from numpy.linalg import *
