"""numpy.matrixlib, by the name of its file."""
from numpy.matrixlib import *
