"""The limits of number types: iinfo and finfo."""
import numpy as np


class iinfo:
    """The range of an integer type."""

    def __init__(self, int_type):
        try:
            self.dtype = np.dtype(int_type)
        except TypeError:
            self.dtype = np.dtype(type(int_type))
        self.kind = self.dtype.kind
        self.bits = self.dtype.itemsize * 8
        if self.kind not in "iu":
            raise ValueError(f"Invalid integer data type {self.kind!r}.")

    @property
    def min(self):
        return 0 if self.kind == "u" else -(1 << self.bits - 1)

    @property
    def max(self):
        return (1 << self.bits - (self.kind == "i")) - 1

    def __str__(self):
        line = "-" * 63
        return f"Machine parameters for {self.dtype}\n{line}\nmin = {self.min}\nmax = {self.max}\n{line}\n"

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype})"


# bits of the exponent, of the mantissa; decimal digits
_layouts = {"float16": (5, 10, 3), "float32": (8, 23, 6), "float64": (11, 52, 15)}


class finfo:
    """The range and the grain of a floating type."""

    _made = {}

    def __new__(cls, dtype):
        try:
            dtype = np.dtype(dtype)
        except TypeError:
            dtype = np.dtype(type(dtype))
        if dtype.kind not in "fc":
            raise ValueError("data type %r not inexact" % dtype.type)
        name = {"complex64": "float32", "complex128": "float64"}.get(dtype.name, dtype.name)
        if name not in cls._made:
            cls._made[name] = object.__new__(cls)._fill(np.dtype(name))
        return cls._made[name]

    def _fill(self, dtype):
        self.dtype, number = dtype, dtype.type
        self.bits = dtype.itemsize * 8
        self.nexp, self.nmant, self.precision = self.iexp, _, _ = _layouts[dtype.name]
        bias = (1 << self.nexp - 1) - 1
        self.machep, self.negep = -self.nmant, -self.nmant - 1
        self.minexp, self.maxexp = 1 - bias, bias + 1
        self.eps, self.epsneg = number(2.0 ** self.machep), number(2.0 ** self.negep)
        self.max = number((2.0 - 2.0 ** self.machep) * 2.0 ** bias)
        self.min = -self.max
        self.smallest_normal = self.tiny = number(2.0 ** self.minexp)
        self.smallest_subnormal = number(2.0 ** (self.minexp - self.nmant))
        self.resolution = number(10.0 ** -self.precision)
        return self

    def __str__(self):
        digits = {16: 5, 32: 7, 64: 16}[self.bits]

        def shown(value):
            return f"{float(value):.{digits}e}"

        line = "-" * 63
        return "\n".join([
            f"Machine parameters for {self.dtype}", line,
            f"precision = {self.precision:3}   resolution = {shown(self.resolution)}",
            f"machep = {self.machep:6}   eps =        {shown(self.eps)}",
            f"negep =  {self.negep:6}   epsneg =     {shown(self.epsneg)}",
            f"minexp = {self.minexp:6}   tiny =       {shown(self.tiny)}",
            f"maxexp = {self.maxexp:6}   max =        {shown(self.max)}",
            f"nexp =   {self.nexp:6}   min =        -max",
            f"smallest_normal = {shown(self.smallest_normal)}   smallest_subnormal = {shown(self.smallest_subnormal)}", line, ""])

    def __repr__(self):
        least, most = ("-6.55040e+04", "6.55040e+04") if self.bits == 16 else (self.min, self.max)
        return f"finfo(resolution={self.resolution!s}, min={least!s}, max={most!s}, dtype={self.dtype})"
