"""Random expressions about numpy, for numpy_differ.

A case is (name, statements, expression, exactness): exactness "=" every bit, "~" the last few bits may differ (functions of the
mathematical library, sums in a library's own order), "~~" more of them (linear algebra).  The text of a case depends on the seed alone.
"""

import random
import re

from numpy_memory_cases import MemoryCases
from numpy_more_cases import MoreCases
from numpy_rare_cases import RareCases
from numpy_view_cases import ViewCases

DTYPES = ["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16"]
COMMON = ["i8", "f8", "f4", "i4", "?", "u1", "c16"]
SHAPES = [(), (0,), (1,), (3,), (5,), (8,), (17,), (2, 3), (3, 2), (1, 4), (4, 1), (3, 3), (0, 3), (2, 3, 4), (2, 1, 3), (1, 1, 1),
          (4, 2, 2), (2, 2, 2, 2)]
UNARY = ["negative", "positive", "absolute", "fabs", "square", "sqrt", "sign", "floor", "ceil", "trunc", "rint", "reciprocal",
         "isnan", "isinf", "isfinite", "signbit", "conjugate", "logical_not", "invert", "spacing"]
MATH = ["exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh",
        "cosh", "tanh", "arcsinh", "arccosh", "arctanh", "cbrt", "deg2rad", "rad2deg", "degrees", "radians"]
BINARY = ["add", "subtract", "multiply", "true_divide", "floor_divide", "remainder", "fmod", "maximum", "minimum", "fmax", "fmin",
          "equal", "not_equal", "less", "less_equal", "greater", "greater_equal", "logical_and", "logical_or", "logical_xor",
          "bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift", "copysign", "nextafter", "divmod", "heaviside",
          "gcd", "lcm"]
MATH2 = ["power", "arctan2", "hypot", "logaddexp", "logaddexp2", "float_power"]
OPERATORS = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">=", "&", "|", "^"]
REDUCERS = ["sum", "prod", "mean", "std", "var", "min", "max", "argmin", "argmax", "any", "all", "cumsum", "cumprod", "ptp"]
NUMBERS = ["0", "1", "-1", "2", "3", "7", "100", "300", "-200", "70000", "2**31", "2**40", "2**63", "-2**63", "2.0", "0.5", "-1.5",
           "1e300", "float('nan')", "float('inf')", "True", "False", "1j", "2+3j"]

# Where numpy itself gives two answers, by the processor or by what happened before, there is nothing to compare:
# - Products and quotients of complex128 are fused where AVX-512 code meets strides, and are not where elements lie together: the same
#   numbers in a and in a[::2] differ in their last bit.
# - Of 0.0 and -0.0 the larger is the one that the vector instruction returns; past the last whole vector it is another.
# - float32 is sorted by vectors, with AVX-512 only: zeros come out in another order than of the same numbers as float64.
# - What is out of uint32's range becomes 0x80000000 in vectors and something else behind the last whole one:
#   np.full(9, -np.inf, 'c8').astype('u4') has both.  (Of real numbers gilt does the same, but not while it reduces into such an out.)
# - np.less.reduce() raises TypeError, but UFuncTypeError once np.less has been called with bools; np.absolute(dtype=) of complex types
#   likewise.
INEXACT = re.compile(r"cumulate|nan|at |binary|operator|inplace|ufunc|scalar|reduce|unary|index write op|\w+\.(reduce|accumulate|outer|at)|outer|cross")
COMPLEX = re.compile(r"'>?c\d|\dj|complex")
EITHER_ZERO = re.compile(r"(f|nan )?(max|min)|clip")
SORTED = re.compile(r"sort|unique|in1d|setxor1d|median|partition|searchsorted|percentile|lexsort|trim|mode")
OUT_OF_UINT32 = re.compile(r"'>?c\d+',\([^)]*\),\d+,0\)")
FLOATS = re.compile(r"'>?f\d'")
UINT32 = re.compile(r"u4|uint32")


class Cases(MoreCases, ViewCases, RareCases, MemoryCases):
    def __init__(self, seed):
        self.r = random.Random(seed)

    # ---- parts

    def pick(self, items):
        return self.r.choice(items)

    def chance(self, p):
        return self.r.random() < p

    def dtype(self):
        return self.pick(DTYPES if self.chance(0.6) else COMMON)

    def named_dtype(self):
        d = self.dtype()
        return repr(d) if self.chance(0.7) else {"?": "np.bool_", "i1": "np.int8", "u1": "np.uint8", "i2": "np.int16",
                                                 "u2": "np.uint16", "i4": "np.int32", "u4": "np.uint32", "i8": "int",
                                                 "u8": "np.uint64", "f2": "np.float16", "f4": "np.float32", "f8": "float",
                                                 "c8": "np.complex64", "c16": "complex"}[d]

    def shape(self, least=0):
        return self.pick([s for s in SHAPES if len(s) >= least])

    def array(self, shape=None, dtype=None, plain=None, views=True):
        """An array's text and its shape."""
        shape = self.shape() if shape is None else shape
        dtype = dtype or self.dtype()
        if plain is None:
            plain = int(self.chance(0.5))
        seed = self.r.randrange(1000)
        how = self.r.random() if views else 1.0
        if how < 0.08 and len(shape) >= 1:
            doubled = (shape[0] * 2, *shape[1:])
            return f"D('{dtype}',{doubled},{seed},{plain})[::2]", shape
        if how < 0.16 and len(shape) >= 1:
            return f"D('{dtype}',{shape},{seed},{plain})[::-1]", shape
        if how < 0.26 and len(shape) >= 2:
            return f"D('{dtype}',{shape[::-1]},{seed},{plain}).T", shape
        if how < 0.31 and len(shape) >= 1:
            wider = (*shape[:-1], shape[-1] + 2)
            return f"D('{dtype}',{wider},{seed},{plain})[...,1:-1]", shape
        if how < 0.36 and len(shape) >= 1:
            return f"np.broadcast_to(D('{dtype}',{shape[-1:]},{seed},{plain}),{shape})", shape
        if how < 0.42 and dtype not in ("?", "i1", "u1"):
            return f"D('>{dtype}',{shape},{seed},{plain})", shape
        if how < 0.46 and len(shape) >= 2:
            return f"np.asfortranarray(D('{dtype}',{shape},{seed},{plain}))", shape
        return f"D('{dtype}',{shape},{seed},{plain})", shape

    def partner(self, shape):
        """Something that goes together with an array of this shape (mostly)."""
        how = self.r.random()
        if how < 0.3:
            return self.pick(NUMBERS)
        if how < 0.42:
            return self.scalar()
        if how < 0.5:
            return self.array()[0]
        if how < 0.6 and shape:
            return self.array(shape[1:])[0]
        if how < 0.7 and shape:
            return self.array(tuple(1 if self.chance(0.5) else n for n in shape))[0]
        return self.array(shape)[0]

    def scalar(self):
        d = self.dtype()
        return f"D('{d}',(9,),{self.r.randrange(100)},{int(self.chance(0.5))})[{self.r.randrange(9)}]"

    def axis(self, ndim):
        if self.chance(0.3):
            return "None"
        if ndim >= 2 and self.chance(0.2):
            axes = self.r.sample(range(ndim), 2)
            return repr(tuple(axes))
        return repr(self.r.randint(-ndim, ndim - 1) if ndim and self.chance(0.95) else self.pick([0, 1, -1, 5]))

    # ---- cases, each (name, statements, expression, exactness)

    def unary(self):
        f = self.pick(UNARY)
        a, _ = self.array()
        inexact = f == "absolute" and "c" in a.partition(",")[0]
        return f"unary {f}", "", f"np.{f}({a if self.chance(0.85) else self.pick(NUMBERS)})", "~" if inexact else "="

    def math(self):
        f = self.pick(MATH)
        a, _ = self.array()
        return f"math {f}", "", f"np.{f}({a if self.chance(0.85) else self.pick(NUMBERS)})", "~"

    def binary(self):
        f = self.pick(BINARY)
        a, shape = self.array()
        b = self.partner(shape)
        if self.chance(0.3):
            a, b = b, a
        return f"binary {f}", "", f"np.{f}({a}, {b})", "="

    def math2(self):
        f = self.pick(MATH2)
        a, shape = self.array()
        b = self.partner(shape)
        return f"math2 {f}", "", f"np.{f}({a}, {b})", "~"

    def operator(self):
        op = self.pick(OPERATORS)
        a, shape = self.array()
        b = self.partner(shape)
        if self.chance(0.4):
            a, b = b, a
        return f"operator {op}", "", f"({a}) {op} ({b})", "="

    def power(self):
        a, shape = self.array()
        b = self.pick(["2", "3", "0", "0.5", "-1", "1", "2.0", "np.int8(2)"]) if self.chance(0.6) else self.partner(shape)
        return "operator **", "", f"({a}) ** ({b})", "~"

    def inplace(self):
        op = self.pick(["+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", ">>"])
        a, shape = self.array()
        return f"inplace {op}", f"a={a}.copy(); b=a; a {op}= {self.partner(shape)}", "(a, a is b)", "="

    def unary_operator(self):
        a = self.array()[0] if self.chance(0.7) else self.scalar()
        op = self.pick(["-", "+", "~", "abs"])
        return f"operator unary {op}", "", f"{op}({a})", "~" if op == "abs" else "="

    def ufunc_keywords(self):
        f = self.pick(["add", "multiply", "subtract", "maximum", "less", "true_divide"])
        a, shape = self.array()
        b = self.partner(shape)
        what = self.pick(["dtype", "out", "where", "casting", "method", "method"])
        if what == "dtype":
            return f"ufunc dtype= {f}", "", f"np.{f}({a}, {b}, dtype={self.named_dtype()})", "="
        if what == "out":
            d = self.dtype()
            return f"ufunc out= {f}", f"o=np.zeros({shape},'{d}'); r=np.{f}({a}, {b}, out=o)", "(o, r is o)", "="
        if what == "where":
            return (f"ufunc where= {f}", f"o=np.zeros({shape},'f8'); r=np.{f}({a}, {b}, out=o, casting='unsafe', "
                    f"where={self.array(shape, '?')[0]})", "o", "=")
        if what == "casting":
            return (f"ufunc casting= {f}", "", f"np.{f}({a}, {b}, dtype={self.named_dtype()}, "
                    f"casting={self.pick(['safe', 'same_kind', 'unsafe', 'no', 'equiv'])!r})", "=")
        method = self.pick(["reduce", "accumulate", "outer", "reduceat", "at"])
        if f == "less" and method in ("reduce", "accumulate", "reduceat"):
            f = "add"
        if method == "outer":
            return f"{f}.outer", "", f"np.{f}.outer({a}, {self.array(self.pick([(2,), (3,), ()]))[0]})", "="
        if method == "reduceat":
            n = shape[0] if shape else 1
            return (f"{f}.reduceat", "", f"np.{f}.reduceat({a}, {[self.r.randrange(max(n, 1)) for _ in range(3)]})", "=")
        if method == "at":
            n = shape[0] if shape else 1
            idx = [self.r.randrange(-n, n) if n else 0 for _ in range(3)]
            return f"{f}.at", f"a={a}.copy(); np.{f}.at(a, {idx}, {self.pick(NUMBERS[:12])})", "a", "="
        return f"{f}.{method}", "", f"np.{f}.{method}({a}, axis={self.axis(len(shape)) if method == 'reduce' else 0})", "="

    def reduction(self):
        f = self.pick(REDUCERS)
        shape = self.shape() if self.chance(0.8) else self.pick([(40,), (9, 40), (130,), (20, 20), (1000,), (3, 300)])
        a, _ = self.array(shape)
        if f in ("prod", "cumprod") and "'c16'" in a.replace(">", ""):
            a, _ = self.array((3, 3), "c16") # long products overflow at another place when they are fused
            shape = (3, 3)
        axis = self.axis(len(shape))
        more = ""
        if f in ("argmin", "argmax", "cumsum", "cumprod") and axis.startswith("("):
            axis = "0"
        if f not in ("argmin", "argmax", "cumsum", "cumprod") and self.chance(0.25):
            more += ", keepdims=True"
        if f in ("sum", "prod", "mean", "std", "var", "cumsum", "cumprod") and self.chance(0.2):
            more += f", dtype={self.named_dtype()}"
        if f in ("std", "var") and self.chance(0.3):
            more += ", ddof=1"
        if f in ("sum", "prod", "min", "max") and self.chance(0.1):
            more += ", initial=3"
        form = f"np.{f}({a}, axis={axis}{more})" if self.chance(0.5) else f"({a}).{f}(axis={axis}{more})"
        return f"reduce {f}", "", form, "="

    def nan_reduction(self):
        f = self.pick(["nansum", "nanmin", "nanmax", "nanmean", "median", "average", "count_nonzero", "nanstd", "nanprod"])
        a, shape = self.array()
        return f"reduce {f}", "", f"np.{f}({a}, axis={self.axis(len(shape))})", "="

    def index_part(self, n):
        how = self.r.random()
        if how < 0.3:
            return str(self.r.randint(-n, n - 1)) if n and self.chance(0.95) else str(self.pick([0, n, n + 3, -n - 1]))
        if how < 0.6:
            part = lambda: self.pick(["", "", str(self.r.randint(-n - 2, n + 2))])
            step = self.pick(["", "", ":2", ":-1", ":-2", ":3"])
            return f"{part()}:{part()}{step}"
        if how < 0.66:
            return "..."
        if how < 0.72:
            return self.pick(["None", "np.newaxis"])
        if how < 0.84:
            return repr([self.r.randint(-n, n - 1) if n else 0 for _ in range(self.r.randint(0, 4))])
        if how < 0.9:
            return f"np.array({[[self.r.randint(-n, n - 1) if n else 0 for _ in range(2)] for _ in range(2)]})"
        if how < 0.97:
            length = n if self.chance(0.9) else n + 1
            return repr([self.chance(0.5) for _ in range(length)])
        return self.pick(["1.5", "'a'", "True", "np.array(1)", "np.int8(1)", "1j"])

    def index(self, shape):
        if shape and self.chance(0.1):
            return self.array(shape, "?")[0]
        count = self.r.randint(1, max(1, len(shape))) if self.chance(0.93) else len(shape) + 1
        return ", ".join(self.index_part(shape[i] if i < len(shape) else 2) for i in range(count))

    def read(self):
        a, shape = self.array(self.shape(1) if self.chance(0.9) else ())
        return "index read", "", f"({a})[{self.index(shape)}]", "="

    def write(self):
        a, shape = self.array(self.shape(1) if self.chance(0.9) else (), views=False)
        value = self.pick(NUMBERS) if self.chance(0.5) else self.scalar() if self.chance(0.3) else self.array(
            self.pick([(), (1,), (3,), (2,), shape, shape[1:]]))[0]
        key = self.index(shape)
        if self.chance(0.2):
            return "index write op", f"a={a}; a[{key}] += {value}", "a", "="
        return "index write", f"a={a}; a[{key}] = {value}", "a", "="

    def index_function(self):
        a, shape = self.array(self.shape(1))
        n = shape[0]
        idx = [self.r.randint(-n, n - 1) if n else 0 for _ in range(3)]
        return self.pick([
            ("take", "", f"np.take({a}, {idx}, axis={self.axis(len(shape))}, mode={self.pick(['raise', 'wrap', 'clip'])!r})", "="),
            ("take", "", f"({a}).take({idx})", "="),
            ("put", f"a={a}.copy(); a.put({idx}, {self.pick(NUMBERS[:9])})", "a", "="),
            ("compress", "", f"np.compress({[self.chance(0.5) for _ in range(n)]}, {a}, axis=0)", "="),
            ("choose", "", f"np.choose([0,1,1,0], [{self.array((4,))[0]}, {self.array((4,))[0]}])", "="),
            ("nonzero", "", f"np.nonzero({a})", "="),
            ("argwhere", "", f"np.argwhere({a})", "="),
            ("flatnonzero", "", f"np.flatnonzero({a})", "="),
            ("flat", "", f"list(({a}).flat)[:5]", "="),
            ("item", "", f"({a}).item({self.r.randrange(8)})", "="),
            ("diagonal", "", f"np.diagonal({a})", "="),
            ("ix", "", f"({a})[np.ix_({idx[:2]})]", "="),
            ("take_along", "", f"np.take_along_axis({a}, np.argsort({a}, axis=0, kind='stable'), axis=0)", "="),
        ])

    def shaping(self):
        a, shape = self.array(self.shape() if self.chance(0.2) else self.shape(1))
        total = 1
        for n in shape:
            total *= n
        new = self.pick([(-1,), (total,), (1, -1), (-1, 1), (2, -1), (total, 1), (3, -1), (-1, -1), (total + 1,), (2, 2)])
        ndim = max(len(shape), 1)
        order = self.pick(["C", "F", "A"])
        b = self.array(shape)[0]
        axis = self.axis(len(shape))
        return self.pick([
            ("reshape", "", f"({a}).reshape({new}, order={order!r})", "="),
            ("reshape", "", f"np.reshape({a}, {new})", "="),
            ("ravel", "", f"({a}).ravel({order!r})", "="),
            ("flatten", "", f"({a}).flatten({order!r})", "="),
            ("transpose", "", f"np.transpose({a}, {tuple(self.r.sample(range(ndim), ndim))})", "="),
            ("swapaxes", "", f"np.swapaxes({a}, 0, {self.r.randrange(-ndim, ndim)})", "="),
            ("moveaxis", "", f"np.moveaxis({a}, 0, -1)", "="),
            ("expand_dims", "", f"np.expand_dims({a}, {self.r.randrange(-ndim, ndim + 1)})", "="),
            ("squeeze", "", f"np.squeeze({a})", "="),
            ("squeeze", "", f"({a}).squeeze(axis={axis})", "="),
            ("concatenate", "", f"np.concatenate([{a}, {b}], axis={axis})", "="),
            ("concatenate", "", f"np.concatenate(({a}, {self.array()[0]}))", "="),
            ("stack", "", f"np.stack([{a}, {b}], axis={self.r.randrange(-ndim, ndim)})", "="),
            ("vstack", "", f"np.vstack([{a}, {b}])", "="),
            ("hstack", "", f"np.hstack([{a}, {b}])", "="),
            ("split", "", f"np.array_split({a}, 2)", "="),
            ("split", "", f"np.split({a}, {self.r.randint(1, 3)})", "="),
            ("tile", "", f"np.tile({a}, {self.pick([2, (2, 1), (1, 2)])})", "="),
            ("repeat", "", f"np.repeat({a}, {self.pick([2, 0, 3])}, axis={axis})", "="),
            ("roll", "", f"np.roll({a}, {self.r.randint(-3, 3)}, axis={axis})", "="),
            ("flip", "", f"np.flip({a}, axis={axis})", "="),
            ("atleast", "", f"np.atleast_2d({a})", "="),
            ("broadcast_to", "", f"np.broadcast_to({a}, {(2, *shape)})", "="),
            ("resize", "", f"np.resize({a}, {self.pick([(2, 3), (5,), (0,)])})", "="),
            ("append", "", f"np.append({a}, {b})", "="),
            ("delete", "", f"np.delete({a}, {self.r.randint(-3, 2)})", "="),
            ("insert", "", f"np.insert({a}, {self.r.randint(0, 2)}, 1)", "="),
            ("tri", "", f"np.{self.pick(['triu', 'tril'])}({a})", "="),
            ("diag", "", f"np.diag({a})", "="),
            ("attributes", "", f"(lambda a: (a.shape, a.ndim, a.size, a.itemsize, a.nbytes, a.dtype, a.flags.c_contiguous, "
                               f"a.flags.f_contiguous, a.strides if a.size else 0))({a})", "="),
            ("meshgrid", "", f"np.meshgrid({self.array((2,))[0]}, {self.array((3,))[0]})", "="),
            ("pad", "", f"np.pad({a}, 1)", "="),
            ("byteswap", "", f"({a}).byteswap()", "="),
            ("rot90", "", f"np.rot90({a})", "="),
        ])

    def sorting(self):
        a, shape = self.array(self.shape(1) if self.chance(0.8) else self.pick([(30,), (100,), (7, 20)]))
        axis = self.pick(["-1", "0", "None"]) if self.chance(0.7) else self.axis(1)
        b = self.array(self.pick([(3,), (5,), (8,)]))[0]
        return self.pick([
            ("sort", "", f"np.sort({a}, axis={axis})", "="),
            ("sort method", f"a={a}.copy(); a.sort()", "a", "="),
            ("argsort", "", f"np.argsort({a}, axis={axis}, kind='stable')", "="),
            ("unique", "", f"np.unique({a})", "="),
            ("unique", "", f"np.unique({a}, return_index=True, return_inverse=True, return_counts=True)", "="),
            ("searchsorted", "", f"np.searchsorted(np.sort({b}), {a}, side={self.pick(['left', 'right'])!r})", "="),
            ("partition", "", f"np.partition({a}, 0)[..., 0]", "="),
            ("lexsort", "", f"np.lexsort(({a}, {self.array(shape)[0]}))", "="),
            ("diff", "", f"np.diff({a})", "="),
            ("bincount", "", f"np.bincount({self.array((8,), 'u1')[0]})", "="),
            ("digitize", "", f"np.digitize({b}, np.array([0., 1., 5.]))", "="),
            ("histogram", "", f"np.histogram({self.array((9,), 'f8', 1)[0]}, bins=4)", "="),
            ("isin", "", f"np.isin({a}, {b})", "="),
            ("in1d", "", f"np.{self.pick(['intersect1d', 'union1d', 'setdiff1d'])}({a}, {b})", "="),
            ("cov", "", f"np.cumsum(np.sort({b}))", "="),
        ])

    def choosing(self):
        a, shape = self.array()
        b = self.partner(shape)
        return self.pick([
            ("where", "", f"np.where({self.array(shape, '?')[0]}, {a}, {b})", "="),
            ("where", "", f"np.where({a})", "="),
            ("clip", "", f"np.clip({a}, {self.pick(NUMBERS)}, {self.pick(NUMBERS)})", "="),
            ("clip", "", f"({a}).clip({self.pick(NUMBERS)})", "="),
            ("clip", "", f"np.clip({a}, None, {self.partner(shape)})", "="),
            ("round", "", f"np.round({a}, {self.r.randint(-2, 3)})", "="),
            ("around", "", f"({a}).round()", "="),
            ("array_equal", "", f"np.array_equal({a}, {b})", "="),
            ("allclose", "", f"np.allclose({a}, {b})", "="),
            ("isclose", "", f"np.isclose({a}, {b}, equal_nan=True)", "="),
            ("nan_to_num", "", f"np.nan_to_num({a})", "="),
            ("real imag", "", f"(({a}).real, ({a}).imag)", "="),
            ("angle", "", f"np.{self.pick(['iscomplexobj', 'isrealobj', 'ndim', 'shape', 'size'])}({a})", "="),
            ("select", "", f"np.select([{self.array((3,), '?')[0]}], [{self.array((3,))[0]}], 7)", "="),
            ("ediff", "", f"np.ediff1d({a})", "="),
        ])

    def casting(self):
        a, shape = self.array()
        d = self.named_dtype()
        return self.pick([
            ("astype", "", f"({a}).astype({d})", "="),
            ("astype", "", f"({a}).astype({d}, casting={self.pick(['safe', 'same_kind', 'unsafe', 'no'])!r})", "="),
            ("array dtype", "", f"np.array({a}, dtype={d})", "="),
            ("asarray", "", f"np.asarray({a}, {d})", "="),
            ("view", "", f"({a}).view({d})", "="),
            ("result_type", "", f"np.result_type({a}, {self.partner(shape)})", "="),
            ("promote_types", "", f"np.promote_types({d}, {self.named_dtype()})", "="),
            ("can_cast", "", f"np.can_cast({d}, {self.named_dtype()}, {self.pick(['safe', 'same_kind', 'unsafe'])!r})", "="),
            ("can_cast", "", f"np.can_cast({self.pick(NUMBERS)}, {d})", "="),
            ("min_scalar_type", "", f"np.min_scalar_type({self.pick(NUMBERS)})", "="),
            ("scalar type", "", f"np.dtype({d}).type({self.pick(NUMBERS)})", "="),
            ("tolist", "", f"({a}).tolist()", "="),
            ("tobytes", "", f"({a}).tobytes({self.pick(['C', 'F'])!r})", "="),
            ("frombuffer", "", f"np.frombuffer(({a}).tobytes(), dtype={d})", "="),
            ("int", "", f"{self.pick(['int', 'float', 'bool', 'complex', 'len'])}({a})", "="),
            ("int", "", f"{self.pick(['int', 'float', 'bool', 'complex', 'abs', 'round'])}({self.scalar()})", "="),
            ("common_type", "", f"np.dtype({d}).newbyteorder().str", "="),
            ("iinfo", "", f"(lambda i: (i.min, i.max))(np.iinfo({d}))", "="),
            ("finfo", "", f"(lambda i: (i.eps, i.max, i.min, i.tiny))(np.finfo({d}))", "="),
        ])

    def scalars(self):
        a = self.scalar()
        b = self.pick(NUMBERS) if self.chance(0.4) else self.scalar()
        if self.chance(0.3):
            a, b = b, a
        if self.chance(0.15):
            return "scalar **", "", f"({a}) ** ({b})", "~"
        if self.chance(0.1):
            return "scalar divmod", "", f"divmod({a}, {b})", "="
        op = self.pick([*OPERATORS, "<<", ">>"] if self.chance(0.9) else ["<<", ">>"])
        return f"scalar {op}", "", f"({a}) {op} ({b})", "="

    def creation(self):
        d = self.named_dtype()
        n = lambda: self.pick(["0", "1", "3", "7", "-2", "0.5", "2.5", "10", "-1.5", "5", "0.1"])
        shape = self.shape()
        nested = self.pick(["[1, 2, 3]", "[[1, 2], [3, 4]]", "[1.5, 2]", "[]", "[[]]", "[True, 2]", "[1, 2j]", "[[1, 2], [3]]", "(1, 2)",
                            "5", "2.5", "[2**63]", "[2**64-1, 1]", "[-1, 2**63]", "range(4)", "[np.int8(1), 2]", "[np.float32(1), 2]",
                            "[np.float32(1), np.float16(2)]", "[[1, 2], np.array([3, 4])]", "[np.arange(3), np.arange(3)]",
                            "bytearray(3)", "[[[1]]]", "[1, [2]]", "memoryview(b'xyz')"])
        return self.pick([
            ("arange", "", f"np.arange({n()}, {n()}, {n()})", "="),
            ("arange", "", f"np.arange({n()}, dtype={d})", "="),
            ("arange", "", f"np.arange({n()}, {n()}, dtype={d})", "="),
            ("linspace", "", f"np.linspace({n()}, {n()}, {self.r.randint(0, 12)})", "="),
            ("linspace", "", f"np.linspace({n()}, {n()}, {self.r.randint(0, 12)}, endpoint=False, dtype={d})", "="),
            ("linspace", "", f"np.linspace({n()}, {n()}, {self.r.randint(1, 12)}, retstep=True)", "="),
            ("logspace", "", f"np.logspace({n()}, {n()}, 5)", "~"),
            ("zeros", "", f"np.zeros({shape}, {d})", "="),
            ("ones", "", f"np.ones({shape}, {d})", "="),
            ("full", "", f"np.full({shape}, {self.pick(NUMBERS)})", "="),
            ("full", "", f"np.full({shape}, {self.pick(NUMBERS)}, {d})", "="),
            ("eye", "", f"np.eye({self.r.randint(0, 4)}, {self.r.randint(0, 4)}, {self.r.randint(-2, 2)}, dtype={d})", "="),
            ("identity", "", f"np.identity({self.r.randint(0, 3)}, {d})", "="),
            ("like", "", f"np.{self.pick(['zeros_like', 'ones_like'])}({self.array()[0]})", "="),
            ("full_like", "", f"np.full_like({self.array()[0]}, {self.pick(NUMBERS)})", "="),
            ("array", "", f"np.array({nested})", "="),
            ("array", "", f"np.array({nested}, dtype={d})", "="),
            ("array", "", f"np.array({nested}, ndmin=2)", "="),
            ("fromiter", "", f"np.fromiter(range(5), {d})", "="),
            ("fromfunction", "", f"np.fromfunction(lambda i, j: i * 2 + j, (2, 3), dtype={d})", "="),
            ("indices", "", "np.indices((2, 3))", "="),
            ("tri", "", f"np.tri({self.r.randint(0, 4)}, dtype={d})", "="),
            ("vander", "", f"np.array([{self.array((2,))[0]}, {self.array((2,))[0]}])", "="),
        ])

    def linear(self):
        n, m, k = (self.r.randint(0, 4) for _ in range(3))
        d, e = self.dtype(), self.dtype()
        a, b = self.array((n, m), d, 1)[0], self.array((m, k), e, 1)[0]
        v, w = self.array((m,), d, 1)[0], self.array((m,), e, 1)[0]
        return self.pick([
            ("dot", "", f"np.dot({a}, {b})", "~"),
            ("matmul", "", f"({a}) @ ({b})", "~"),
            ("dot", "", f"np.dot({v}, {w})", "~"),
            ("matmul", "", f"np.matmul({a}, {w})", "~"),
            ("dot", "", f"({a}).dot({self.array()[0]})", "~"),
            ("inner", "", f"np.inner({v}, {w})", "~"),
            ("outer", "", f"np.outer({v}, {w})", "="),
            ("vdot", "", f"np.vdot({v}, {w})", "~"),
            ("trace", "", f"np.trace({a})", "="),
            ("cross", "", f"np.cross({self.array((3,), d, 1)[0]}, {self.array((3,), e, 1)[0]})", "="),
            ("kron", "", f"np.matmul({self.array((2, 2, 3), d, 1)[0]}, {self.array((3, 2), e, 1)[0]})", "~"),
            ("tensordot", "", f"np.tensordot({a}, {b}, axes=1)", "~"),
        ])

    def random(self):
        size = self.pick(["", "None", "3", "(2, 3)", "0", "()", "(2, 0)", "100"])
        s = f"size={size}" if size else "size=None"
        seed = self.pick(["0", "1", "42", "123456789", "2**32-1", "[1, 2, 3]", "np.arange(5)", "np.uint8(7)", "-1", "2**32", "1.5"])
        call = self.pick([
            f"rand({self.pick(['', '3', '2, 3'])})", f"randn({self.pick(['', '3', '2, 3'])})", f"random({s})", f"random_sample({s})",
            f"randint({self.pick(['10', '0, 5', '-5, 5', '2**40', '5, 5', '-2**63, 2**63', '1', '[3, 5], 9', '0, [4, 5, 6]'])}, {s})",
            f"randint(0, {self.pick(['2', '100', '127', '256', '2**15', '2**16', '2**32', '2**64'])}, {s}, "
            f"dtype={self.pick(['bool', 'np.int8', 'np.uint8', 'np.int16', 'np.uint16', 'np.int32', 'np.uint32', 'np.int64', 'np.uint64'])})",
            f"normal({self.pick(['', '1, 2, ', 'scale=3, ', '[1., 2., 3.], 1, ', '0, -1, '])}{s})", f"standard_normal({s})",
            f"uniform({self.pick(['', '-1, 1, ', '2, 1, ', '[0., 1., 2.], 3, '])}{s})", f"exponential({self.pick(['', '2, ', '-1, '])}{s})",
            f"poisson({self.pick(['', '3, ', '50, ', '[1, 20, 3], ', '-1, ', '1e6, '])}{s})",
            f"binomial({self.pick(['10, .5, ', '100, .3, ', '1000, .9, ', '5, 0, ', '5, 2, ', '[5, 50, 500], .4, '])}{s})",
            f"beta({self.pick(['.5, .5, ', '2, 3, ', '1, 1, '])}{s})", f"gamma({self.pick(['.5, ', '1, ', '3, 2, '])}{s})",
            f"geometric({self.pick(['.1, ', '.5, ', '1, ', '0, '])}{s})", f"lognormal({s})", f"laplace({self.pick(['', '1, 2, '])}{s})",
            f"chisquare({self.pick(['1, ', '5, '])}{s})", f"standard_t({self.pick(['1, ', '5, '])}{s})",
            f"triangular({self.pick(['0, 1, 2, ', '0, 0, 1, ', '2, 1, 0, '])}{s})", f"multinomial(20, [.2, .3, .5], {s})",
            f"logistic({s})", f"gumbel({s})", f"rayleigh({s})", f"weibull(2, {s})", f"pareto(3, {s})", f"power(2, {s})",
            f"wald(1, 2, {s})", f"vonmises(0, 2, {s})", f"zipf(2.5, {s})", f"logseries(.6, {s})", f"f(2, 3, {s})",
            f"negative_binomial(5, .5, {s})", f"standard_cauchy({s})", f"standard_exponential({s})", f"standard_gamma(2.5, {s})",
            f"noncentral_chisquare(3, 2, {s})", f"dirichlet([1, 2, 3], {s})",
            f"choice({self.pick(['5', '[1., 2., 3.]', 'np.arange(4)', '0', '[]', '[[1]]'])}, {s})",
            f"choice(6, {s}, p=[.1, .2, .3, .2, .1, .1])", "choice(10, 4, replace=False)", "choice(10, 20, replace=False)",
            "choice(5, 3, False, [.1, .2, .3, .2, .2])", "permutation(10)", "permutation(np.arange(6).reshape(3, 2))",
            "permutation([3, 1, 2])", "bytes(9)", "get_state()[1:]", "random_integers(5, size=3)",
        ])
        if self.chance(0.12):
            what = self.pick(["np.arange(10)", "np.arange(12).reshape(4, 3)", "[1, 2, 3, 4]", "np.arange(20)[::2]"])
            return "random shuffle", f"np.random.seed({seed}); a={what}; np.random.shuffle(a)", "a", "="
        name = call.split("(")[0]
        if self.chance(0.3):
            return f"random {name}", f"r=np.random.RandomState({seed}); x=r.{call}", f"(x, r.{call})", "="
        return f"random {name}", f"np.random.seed({seed})", f"(np.random.{call}, np.random.rand())", "="

    def printing(self):
        how = self.r.random()
        if how < 0.7:
            shape = self.pick([*SHAPES, (30,), (12, 12), (1200,), (40, 40), (3, 400), (2, 3, 5)])
            a = self.array(shape)[0]
        elif how < 0.8:
            a = f"np.array([{', '.join(repr(self.r.uniform(-1, 1) * 10 ** self.r.randint(-6, 6)) for _ in range(self.r.randint(1, 9)))}]" \
                f", dtype={self.pick(['f2', 'f4', 'f8', 'f8', 'f8'])!r})"
        elif how < 0.9:
            scale = self.r.randint(-9, 12)
            a = f"D('{self.pick(['f4', 'f8', 'c8', 'c16'])}',({self.r.randint(1, 8)},),{self.r.randrange(999)},1) * 10.0**{scale}"
        else:
            return ("print scalar", "", f"(lambda x: (repr(x), str(x), f'{{x}}', '%s' % x))({self.scalar()} * {self.pick(['1', '1e-7', '3.7', '1e17'])})", "=")
        text = self.pick(["repr(a)", "str(a)", "repr(a)"])
        if self.chance(0.35):
            options = ", ".join(self.r.sample([
                f"precision={self.r.randint(0, 12)}", f"threshold={self.pick([0, 5, 1000])}", f"edgeitems={self.r.randint(1, 4)}",
                f"linewidth={self.pick([20, 40, 75, 120])}", f"suppress={self.pick([True, False])}", "nanstr='NaN'", "infstr='oo'",
                f"sign={self.pick(['-', '+', ' '])!r}", f"floatmode={self.pick(['fixed', 'unique', 'maxprec', 'maxprec_equal'])!r}",
                f"formatter={{{self.pick(['float_kind', 'int_kind', 'bool', 'all', 'int', 'float'])!r}: lambda x: '<%s>' % x}}"],
                self.r.randint(1, 3)))
            return "print options", f"a={a}\\nwith np.printoptions({options}): t={text}", "t", "="
        if self.chance(0.1):
            return ("array2string", f"a={a}", f"np.array2string(a, precision={self.r.randint(0, 5)}, "
                    f"separator={self.pick([', ', ' ', ',', '; '])!r}, max_line_width={self.pick([30, 75])})", "=")
        return "print", f"a={a}", text, "="

    WEIGHTS = [("unary", 6), ("math", 5), ("binary", 12), ("math2", 3), ("operator", 12), ("power", 3), ("inplace", 4),
               ("unary_operator", 2), ("ufunc_keywords", 5), ("reduction", 10), ("nan_reduction", 1), ("read", 8), ("write", 7),
               ("index_function", 3), ("shaping", 9), ("sorting", 4), ("choosing", 4), ("casting", 7), ("scalars", 7),
               ("creation", 5), ("linear", 3), ("random", 5), ("printing", 10), *MoreCases.MORE, *ViewCases.AROUND, *RareCases.RARE, *MemoryCases.MEMORY]

    @staticmethod
    def whole(parts):
        """A case may leave out its statements, and an exactness of "="."""
        exactness = parts[-1] if parts[-1] in ("=", "~", "~~") else "="
        parts = parts[:-1] if parts[-1] in ("=", "~", "~~") else parts
        return parts[0], parts[1] if len(parts) > 2 else "", parts[-1], exactness

    def case(self, only=None):
        kinds = [k for k, _ in self.WEIGHTS if not only or k in only]
        weights = [w for k, w in self.WEIGHTS if not only or k in only]
        while True:
            name, statements, expression, exactness = self.whole(getattr(self, self.r.choices(kinds, weights)[0])())
            text = statements + expression
            squares = name in ("reduce std", "reduce var") and COMPLEX.search(text)
            into = statements.startswith("o=np.zeros") and re.search(r"'>?f\d'", text)
            folded = name.startswith(("reduce", "cumulate", "nan")) and FLOATS.search(text)
            if not (UINT32.search(text) and (squares or into or folded or OUT_OF_UINT32.search(text))):
                break
        if exactness == "=" and INEXACT.match(name) and (COMPLEX.search(text) or EITHER_ZERO.search(name)):
            exactness = "~"
        if exactness == "=" and (EITHER_ZERO.match(name) or (SORTED.search(name) and ("f4" in text or "f2" in text))):
            exactness = "~"
        return name, statements, expression, exactness
