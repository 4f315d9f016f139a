"""Decimal floating point: the General Decimal Arithmetic Specification (IBM, 1.70).  All of it is in C."""
from _decimal import *
from _decimal import __version__
