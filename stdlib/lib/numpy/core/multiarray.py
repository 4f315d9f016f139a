"""What pickles of arrays and scalars name."""
from _numpy import _reconstruct, scalar, ndarray, dtype
