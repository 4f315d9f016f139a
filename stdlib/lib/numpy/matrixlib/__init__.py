"""numpy.matrixlib: matrices, by the name of their folder."""
from numpy import asmatrix, bmat, mat, matrix

__all__ = ["matrix", "bmat", "mat", "asmatrix"]
