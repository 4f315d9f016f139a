"""More kinds of random expressions about numpy: what numpy_cases.py leaves out.  Mixed into its Cases, whose parts they use."""

FOLDING = ["add", "multiply", "subtract", "maximum", "minimum", "fmax", "fmin", "logical_and", "logical_or", "logical_xor", "bitwise_and",
           "bitwise_or", "bitwise_xor", "true_divide", "floor_divide", "remainder", "fmod", "copysign", "gcd", "lcm", "left_shift", "right_shift"]
WIDE = ["i8", "f8", "u4", "i2", "f4"]
METHODS = ["linear", "lower", "higher", "nearest", "midpoint", "hazen", "weibull", "median_unbiased", "normal_unbiased",
           "interpolated_inverted_cdf"]
LISTS = ["[]", "[[], []]", "[1, 2.5, True]", "[[1, 2], [3.0, 4j]]", "[np.int8(1), 2.5]", "[np.uint64(1), -1]", "[np.uint8(200), np.int8(-1)]",
         "[True, np.int16(3)]", "[np.float16(1), np.int32(3)]", "[np.float32(1), np.int32(3)]", "[[1], [2, 3]]", "[1, [2, 3]]",
         "[np.arange(3), [4, 5, 6]]", "[np.zeros((2, 2)), 1]", "[(1, 2), [3, 4]]", "[range(3), range(3, 6)]", "[np.array(1), np.array(2.5)]",
         "[np.array([1]), 2]", "[[True, False], [1, 0]]", "[2**63, -1]", "[2**62, 2**63]", "[np.complex64(1), 1.5]",
         "[[[]]]", "[np.float64('nan'), 1]",
         "[np.bool_(1), np.True_]"] # no texts and no objects: gilt's arrays hold numbers


class MoreCases:
    def plain_array(self, shape, dtype=None):
        return self.array(shape, dtype or self.pick(WIDE), 1)[0]

    def keep(self, p=0.25):
        return ", keepdims=True" if self.chance(p) else ""

    def places(self, n, count=None):
        return [self.r.randint(-n, n - 1) if n else 0 for _ in range(self.r.randint(0, 4) if count is None else count)]

    # ---- cases

    def arranging(self):
        a, shape = self.array(self.shape(1))
        b = self.array(shape)[0]
        n, ndim = shape[0], len(shape)
        ax = lambda: self.r.randint(-ndim, ndim - 1)
        two = tuple(self.r.sample(range(ndim), 2)) if ndim > 1 else (0,)
        small = lambda: self.r.randint(-3, 4)
        cuts = sorted(self.r.randint(-2, n + 2) for _ in range(self.r.randint(0, 3)))
        counts = [self.r.randint(0, 3) for _ in range(n if self.chance(0.9) else n + 1)]
        return self.pick([
            ("roll", f"np.roll({a}, {(small(), small())[:len(two)]}, axis={two})"),
            ("roll", f"np.roll({a}, {small()})"),
            ("flip", f"np.flip({a}, {two})"),
            ("flip", f"np.{self.pick(['flipud', 'fliplr'])}({a})"),
            ("tile", f"np.tile({a}, {self.pick([0, 1, 3, (2,), (2, 1, 2), (1, 0), ()])})"),
            ("repeat", f"np.repeat({a}, {counts}, axis=0)"),
            ("repeat", f"({a}).repeat({self.pick([0, 2, [2]])})"),
            ("split", f"np.split({a}, {cuts}, axis={ax()})"),
            ("split", f"np.array_split({a}, {self.pick([1, 2, 3, 5, cuts])}, axis={ax()})"),
            ("split", f"np.{self.pick(['hsplit', 'vsplit', 'dsplit'])}({a}, {self.pick([1, 2, 3, cuts])})"),
            ("stack", f"np.{self.pick(['dstack', 'column_stack', 'vstack', 'hstack', 'row_stack'])}([{a}, {b}])"),
            ("stack", f"np.stack([{a}, {b}, {a}], axis={self.r.randint(-ndim - 1, ndim)})"),
            ("block", f"np.block([[{a}, {b}], [{b}, {a}]])"),
            ("concatenate", f"np.concatenate([{a}, {b}], axis={ax()}, dtype={self.named_dtype()}, casting={self.pick(['same_kind', 'unsafe', 'safe'])!r})"),
            ("pad", f"np.pad({a}, {self.pick([2, (1, 2), 0])}, mode={self.pick(['edge', 'reflect', 'wrap', 'symmetric', 'constant'])!r})"),
            ("pad", f"np.pad({a}, {[(self.r.randint(0, 2), self.r.randint(0, 2)) for _ in shape]}, constant_values={self.pick([0, 7, (1, 2)])})"),
            ("rollaxis", f"np.rollaxis({a}, {ax()}, {self.r.randint(-ndim, ndim)})"),
            ("moveaxis", f"np.moveaxis({a}, {list(two)}, {list(reversed(two))})"),
            ("delete", f"np.delete({a}, {self.pick([self.places(n), f'slice({small()}, {small()}, {self.pick([1, 2, -1])})', small()])}, axis={ax()})"),
            ("insert", f"np.insert({a}, {self.pick([self.places(n, 2), small(), 'slice(0, 2)'])}, {self.pick(['7', '2.5', '[1, 2]'])}, axis={self.pick([0, 'None', ax()])})"),
            ("append", f"np.append({a}, {b}, axis={ax()})"),
            ("ravel", f"({a}).ravel('K')"),
            ("reshape", f"({a}).reshape({self.pick(['-1, 1', '(-1, 2)', f'{n}, -1', '()', '-1'])}, order={self.pick(['C', 'F', 'A'])!r})"),
            ("resize", f"np.resize({a}, {self.pick([(7,), (2, 2), 3, (3, 0), ()])})"),
            ("broadcast_arrays", f"np.broadcast_arrays({a}, {self.array()[0]})"),
            ("broadcast_shapes", f"np.broadcast_shapes({shape}, {self.shape()}, {self.pick(['1', '()', '3'])})"),
            ("diagonal", f"np.diagonal({a}, {small()}, {ax()}, {ax()})"),
            ("trace", f"np.trace({a}, {small()}, {ax()}, {ax()})"),
            ("triangle", f"np.{self.pick(['triu', 'tril'])}({a}, {small()})"),
            ("diag", f"np.{self.pick(['diag', 'diagflat'])}({a}, {small()})"),
            ("rot90", f"np.rot90({a}, {small()}, axes={two if len(two) > 1 else (0, 1)})"),
            ("triangle_indices", f"np.{self.pick(['tril_indices', 'triu_indices'])}({self.r.randint(0, 4)}, {small()})"),
            ("ediff1d", f"np.ediff1d({a}, to_begin={self.pick(['None', '1', '[1, 2]'])})"),
            ("trim_zeros", f"np.trim_zeros({self.array((8,))[0]}, {self.pick(['fb', 'f', 'b'])!r})"),
            ("meshgrid", f"np.meshgrid({self.array((2,))[0]}, {self.array((3,))[0]}, {self.array(())[0]}, indexing={self.pick(['ij', 'xy'])!r}, sparse={self.chance(0.5)})"),
            ("grid", f"np.{self.pick(['mgrid', 'ogrid'])}[0:{small()}, {small()}:4:{self.pick(['2', '0.5', '3j'])}]"),
            ("apply_along_axis", f"np.apply_along_axis({self.pick(['np.sum', 'np.sort', 'lambda v: v[::-1]', 'lambda v: v.max() if len(v) else 0'])}, {ax()}, {a})"),
            ("atleast", f"np.{self.pick(['atleast_1d', 'atleast_2d', 'atleast_3d'])}({a}, 3)"),
            ("expand_dims", f"np.expand_dims({a}, {self.pick([(0, 1), (0, -1), 5, (1, 1)])})"),
            ("squeeze", f"np.squeeze({a}, axis={two})"),
            ("ascontiguous", f"(lambda x: (x, x.flags.c_contiguous, x.flags.f_contiguous))(np.{self.pick(['ascontiguousarray', 'asfortranarray'])}({a}))"),
            ("copy", f"(lambda x: (x, x.strides if x.size else 0, x.flags.owndata))(({a}).copy({self.pick(['C', 'F', 'A', 'K'])!r}))"),
            ("flat", f"({a}).flat[{self.pick(['1:', '::-1', '0', '-1', '[0]', '99', '2:5'])}]"),
        ])

    def folding(self):
        f = self.pick(FOLDING)
        a, shape = self.array(self.shape() if self.chance(0.8) else self.pick([(40,), (7, 20), (3, 5, 4)]))
        axis, ndim = self.axis(len(shape)), len(shape)
        one = self.r.randint(-ndim, ndim - 1) if ndim else 0
        initial = self.pick(["", "", ", initial=2", ", initial=None", ", initial=0.5"])
        where = f", where={self.array(shape, '?')[0]}" if self.chance(0.3) else ""
        dtype = f", dtype={self.named_dtype()}" if self.chance(0.3) else ""
        g = self.pick(["sum", "prod", "min", "max", "any", "all", "mean", "std", "var"])
        n = shape[0] if shape else 1
        into = "sum" if g == "prod" or 0 in shape else g # products leave the range of integers, where casts end as they may
        places = [self.r.randrange(max(n, 1)) for _ in range(self.r.randint(0, 4))]
        return self.pick([
            (f"reduce {f}", f"np.{f}.reduce({a}, axis={axis}{dtype}{initial}{where}{self.keep()})"),
            (f"reduce {f}", f"np.{f}.accumulate({a}, axis={one}{dtype})"),
            (f"reduce {f}", f"np.{f}.reduceat({a}, {places}, axis={one}{dtype})"),
            (f"outer {f}", f"np.{f}.outer({a}, {self.array(self.pick([(2,), (3, 1), (0,)]))[0]}{dtype})"),
            (f"reduce {g}", f"np.{g}({a}, axis={axis}{where}{self.keep()}{', initial=1' if g in ('min', 'max') and where else ''})"),
            (f"at {f}", f"a={a}.copy(); np.{f}.at(a, {places}, {self.array((len(places),) + shape[1:])[0]})", "a"),
            (f"at {f}", f"a={a}.copy(); np.{f}.at(a, ({places}, Ellipsis), {self.scalar()})", "a"),
            (f"reduce {into}", f"o=np.zeros({shape[1:]}, {self.named_dtype()}); r=np.{into}({a}, axis=0, out=o)", "(o, r is o)"),
            (f"ufunc {f}", f"np.{f}({a}, {self.partner(shape)}{dtype}, casting={self.pick(['unsafe', 'same_kind', 'safe'])!r})"),
            (f"ufunc {f}", f"a={a}.copy(); np.{f}(a, a[::-1], out=a)" if shape else f"a={a}; np.{f}(a, a)", "a"),
            (f"ufunc {f}", f"a={a}.copy(); np.{f}(a, {self.partner(shape)}, out=a, where={self.array(shape, '?')[0]}, casting='unsafe')", "a"),
            (f"count_nonzero {f}", f"np.count_nonzero({a}, axis={axis}{self.keep()})"),
            (f"cumulate {f}", f"({a}).{self.pick(['cumsum', 'cumprod'])}({one}{dtype})"),
        ])

    def statistics(self):
        a, shape = self.array(self.shape(1), dtype=self.pick(["i8", "f8", "f4", "i2", "u1", "?"]))
        axis = self.axis(len(shape))
        one = self.r.randint(-len(shape), len(shape) - 1)
        v = self.array(self.pick([(5,), (9,), (30,)]), dtype=self.pick(["i8", "f8", "f4", "u1"]))[0]
        p = self.array((12,), self.pick(["i8", "f8"]), 1)[0]
        u = self.array((12,), self.pick(["u1", "i8"]), 1, views=False)[0]
        q = self.pick(["50", "[0, 25, 100]", "[[10.5], [90]]", "33", "-1", "0", "100"])
        return self.pick([
            ("percentile", f"np.percentile({a}, {q}, axis={axis}, method={self.pick(METHODS)!r}{self.keep()})"),
            ("percentile", f"np.quantile({v}, {self.pick(['0.5', '[0, 0.3, 1]', '2'])})"),
            ("percentile", f"np.nanpercentile({a}, {q}, axis={axis})"),
            ("median", f"np.{self.pick(['median', 'nanmedian'])}({a}, axis={axis}{self.keep()})"),
            ("histogram", f"np.histogram({p}, bins={self.pick(['3', '[0, 1, 5]', '7', '1', '0'])}{self.pick(['', ', range=(-5, 5)', ', density=True'])})"),
            ("histogram", f"np.histogram({p}, weights={self.array((12,), 'f8', 1)[0]}, bins=4)"),
            ("histogram", f"np.histogram_bin_edges({p}, {self.pick(['5', repr('sturges'), repr('sqrt'), repr('auto'), repr('fd')])})"),
            ("bincount", f"np.bincount(abs({u}), minlength={self.pick([0, 5, 30, -1])})"),
            ("bincount", f"np.bincount(abs({u}), weights={p})"),
            ("average", f"np.average({self.plain_array(shape)}, axis={one}, weights={self.array((shape[one],), 'f8', 1)[0]})"),
            ("cov", f"np.{self.pick(['cov', 'corrcoef'])}({self.plain_array((3, 5))})", "~"),
            ("nan", f"np.{self.pick(['nansum', 'nanmin', 'nanmax', 'nanmean', 'nanvar', 'nanprod', 'nanargmin', 'nanargmax'])}({a}, axis={self.pick([one, 'None'])})"),
            ("nan", f"np.{self.pick(['nancumsum', 'nancumprod'])}({a}, axis={one})"),
            ("digitize", f"np.digitize({v}, [0, 1, 1, 5], right={self.chance(0.5)})"),
            ("diff", f"np.diff({a}, n={self.pick([0, 1, 2, 3, -1])}, axis={one})"),
            ("diff", f"np.diff({v}, prepend={self.pick([0, [1, 2]])}, append=9)"),
            ("gradient", f"np.gradient({self.plain_array((5,))}{self.pick(['', ', 2.0', ', [0., 1, 3, 4, 9]'])})", "~"),
            ("interp", f"np.interp({v}, [0, 1, 3, 7], [1, 5, 2, 8]{self.pick(['', ', left=-1', ', period=4'])})", "~"),
            ("trapz", f"np.trapz({self.plain_array((6,))}, dx=0.5)", "~"),
            ("convolve", f"np.{self.pick(['convolve', 'correlate'])}({self.plain_array((6,))}, {self.plain_array((3,))}, {self.pick(['full', 'same', 'valid'])!r})", "~"),
            ("unwrap", f"np.unwrap({self.plain_array((6,), 'f8')})", "~"),
            ("searchsorted", f"np.searchsorted({v}, {a}, sorter=np.argsort({v}), side={self.pick(['left', 'right'])!r})"),
            ("ptp", f"np.ptp({a}, axis={axis}{self.keep()})"),
            ("partition", f"np.{self.pick(['partition', 'argpartition'])}({v}, {self.pick([0, 2, -1, [1, 3]])})"),
            ("argsort", f"np.argsort({v})"),
            ("sort_complex", f"np.sort_complex({v})"),
            ("unique", f"np.unique({a}, axis={self.pick([0, 'None', -1])}, return_counts=True)"),
            ("setxor1d", f"np.{self.pick(['setxor1d', 'intersect1d', 'in1d'])}({v}, {u})"),
            ("extreme", f"np.{self.pick(['argmax', 'argmin'])}({a}, axis={self.pick([one, 'None'])}{self.keep()})"),
        ])

    def placing(self):
        a, shape = self.array(self.shape(1))
        n, ndim = shape[0], len(shape)
        total = 1
        for length in shape:
            total *= length
        b = self.array(shape)[0]
        idx = self.places(total)
        value = self.pick(["7", "-1", "2.5", "[1, 2]", "[]", "300", self.scalar()])
        copied = f"a={a}.copy(); "
        mode = self.pick(["raise", "wrap", "clip"])
        far = [self.r.randint(-2 * n - 1, 2 * n + 1) for _ in range(3)]
        return self.pick([
            ("put", copied + f"np.put(a, {idx}, {value}, mode={mode if total else 'raise'!r})", "a"), # numpy puts into nothing, wrapped, for ever
            ("putmask", copied + f"np.putmask(a, {self.array(shape, '?')[0]}, {value})", "a"),
            ("place", copied + f"np.place(a, {self.array(shape, '?')[0]}, {value})", "a"),
            ("copyto", copied + f"np.copyto(a, {self.partner(shape)}, casting={self.pick(['same_kind', 'unsafe', 'safe', 'no'])!r}, where={self.array(shape, '?')[0]})", "a"),
            ("take", f"np.take({a}, {far}, axis=0, mode={mode!r})"),
            ("take", f"np.take({a}, {self.pick(['[[0]]', '0', '-1', '[]', '[0.5]', '[True]'])}, axis={self.pick([0, -1, 'None', 5])})"),
            ("take", f"o=np.zeros((3,)+{shape[1:]}, {self.named_dtype()}); np.take({a}, {far}, axis=0, out=o, mode={mode!r})", "o"),
            ("along", f"np.take_along_axis({a}, np.zeros({(1,) * ndim}, int), axis={self.r.randrange(ndim)})"),
            ("along", copied + f"np.put_along_axis(a, np.argmin({b}, axis=0, keepdims=True), 9, axis=0)", "a"),
            ("choose", f"np.choose({self.array(shape, 'u1', 1)[0]}, [{a}, {b}, 5], mode={mode!r})"),
            ("select", f"np.select([{a} > 0, {b} < 0], [{a}, {b}], {self.pick(['0', '2.5', '-1'])})"),
            ("piecewise", f"np.piecewise({a}, [{a} < 0, {a} > 1], [-1, lambda x: x, 5])"),
            ("extract", f"np.extract({b}, {a})"),
            ("compress", f"np.compress({[self.chance(0.5) for _ in range(n + self.r.randint(-1, 1))]}, {a}, axis={self.pick([0, 'None'])})"),
            ("unravel", f"np.unravel_index({idx}, {shape}, order={self.pick(['C', 'F'])!r})"),
            ("ravel_multi", f"np.ravel_multi_index({[[self.r.randint(-1, k) for _ in range(3)] for k in shape]}, {shape}, mode={mode!r})"),
            ("fill_diagonal", copied + f"np.fill_diagonal(a, {value}, wrap={self.chance(0.3)})", "a"),
            ("itemset", copied + f"a.itemset({self.pick(['0', '-1', '99', repr(tuple(0 for _ in shape))])}, {value})", "a"),
            ("item", f"({a}).item({self.pick(['0', '-1', '', '99', repr(tuple(0 for _ in shape)), '0, 0'])})"),
            ("flat write", copied + f"a.flat[{self.pick(['0', '1:', '::2', '[0]', '-1', '99'])}] = {value}", "a"),
            ("fill", copied + f"a.fill({value})", "a"),
            ("index write view", copied + f"b=a[{self.index(shape)}]; b[...] = {value}", "(a, b)"),
            ("index write view", copied + f"a[{self.index(shape)}] = a[::-1].copy()[{self.index(shape)}]", "a"),
            ("index write view", copied + f"a[::-1] = a[{self.pick([':', '...', '::1'])}]", "a"),
            ("index write op", copied + f"a[{self.index(shape)}] {self.pick(['+', '-', '*', '/', '//', '%', '&', '|', '^', '<<', '>>', '**'])}= {self.pick(['2', '2.0', 'True', '1j', '-1', '0'])}", "a"),
            ("shape write", copied + f"a.shape = {self.pick([(-1,), (total,), (1, -1), (2, -1), (total + 1,), ()])}", "a"),
            ("attribute write", copied + f"a.{self.pick(['real', 'imag'])} = {value}", "a"),
            ("attribute", f"({a}).{self.pick(['real', 'imag', 'T', 'ndim', 'size', 'nbytes', 'itemsize', 'shape', 'dtype', *(['strides'] if total else [])])}"),
            ("resize method", f"a={a}.copy(); a.resize({self.pick([(2, 2), (0,), (5,), (1, 1, 3)])}, refcheck=False)", "a"),
            ("view", f"({a}).view({self.named_dtype()})"),
            ("diag_indices", f"({a})[np.diag_indices({self.r.randint(0, 3)}, {ndim})]"),
            ("bool index", f"({a})[({a}) > {self.pick(['0', '1.5', '-1'])}]"),
            ("bool write", copied + f"a[a {self.pick(['>', '<', '==', '!='])} {self.pick(['0', '1.5', 'a[:1]'])}] = {value}", "a"),
        ])

    def mixed_inplace(self):
        op = self.pick(["+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>", "@"])
        a, shape = self.array()
        b = self.partner(shape)
        exact = "~" if op in ("**", "@") else "="
        if self.chance(0.5) and shape:
            part = self.pick([":", "::-1", "1:", "..., 0", "::2", "None"])
            return f"inplace {op}", f"a={a}.copy(); a[{part}] {op}= {b}", "a", exact
        if self.chance(0.3):
            return f"inplace {op}", f"a={self.scalar()}; a {op}= {b}", "a", exact
        return f"inplace {op}", f"a={a}.copy(); b=a; a {op}= {b}", "(a, a is b)", exact

    def products(self):
        d, e = self.dtype(), self.dtype()
        n, m, k = (self.r.randint(0, 3) for _ in range(3))
        a, b = self.array((2, n, m), d, 1)[0], self.array(self.pick([(2, m, k), (m, k), (m,), (1, m, k), (3, m, k)]), e, 1)[0]
        v, w = self.array((3,), d, 1)[0], self.array((3,), e, 1)[0]
        s, t = self.array(self.shape(), d, 1)[0], self.array(self.shape(), e, 1)[0]
        square = self.array((3, 3), self.pick(["f8", "f4", "i8"]), 1)[0]
        return *self.pick([
            ("matmul", f"np.matmul({a}, {b})"), ("matmul", f"({b}) @ ({a})"), ("matmul", f"np.matmul({s}, {t})"),
            ("dot", f"np.dot({s}, {t})"), ("inner", f"np.inner({s}, {t})"), ("outer", f"np.outer({s}, {t})"), ("vdot", f"np.vdot({s}, {t})"),
            ("tensordot", f"np.tensordot({a}, {b}, axes={self.pick(['0', '([1], [0])', '([2], [1])', '1', '2'])})"),
            ("kron", f"np.kron({v}, {s})"), ("cross", f"np.cross({v}, {self.array((2, 3), e, 1)[0]})"),
            ("cross", f"np.cross({self.array((2,), d, 1)[0]}, {w})"),
            ("norm", f"np.linalg.norm({s}{self.pick(['', ', axis=0', ', 1', ', np.inf'])})"),
            ("linalg", f"np.round(np.linalg.det({square}), 2)"), ("matrix_power", f"np.linalg.matrix_power({square}, {self.pick([0, 1, 2, 3])})"),
            ("dot", f"o=np.zeros((3, 3), {self.named_dtype()}); np.dot({square}, {square}, out=o)", "o"),
        ]), "~"

    def scalar_methods(self):
        a = self.scalar()
        if self.chance(0.15):
            a = f"np.dtype({self.named_dtype()}).type({self.pick(['3', '-2.5', '0', '1e5', repr('12'), repr('1.5'), repr('x'), 'None', '[1, 2]', '', 'np.float32(1.5)', '1j'])})"
        b = self.scalar()
        return self.pick([
            ("scalar method", f"({a}).astype({self.named_dtype()})"),
            ("scalar method", f"({a}).{self.pick(['item', 'tolist', 'conj', 'conjugate', 'copy', 'flatten', 'ravel', 'tobytes', 'all', 'any', 'sum', 'mean', 'max', 'argmax', 'cumsum', 'nonzero', 'squeeze', 'std', 'prod', 'byteswap', 'is_integer', 'as_integer_ratio', 'bit_count', 'hex'])}()"),
            ("scalar attribute", f"({a}).{self.pick(['real', 'imag', 'dtype', 'shape', 'ndim', 'size', 'nbytes', 'itemsize', 'T', 'strides', 'numerator', 'denominator'])}"),
            ("scalar round", f"({a}).round({self.pick(['', '1', '-1', '2'])})"),
            ("scalar round", f"round({a}, {self.pick(['0', '1', '-1', '2'])})"),
            ("scalar index", f"({a})[{self.pick(['()', '...', 'None', '0', ':'])}]"),
            ("scalar function", f"{self.pick(['int', 'float', 'complex', 'bool', 'abs', 'str', 'repr', 'len', 'list'])}({a})"),
            ("scalar function", f"(lambda x: x == x and hash(x))({a})"), # NaNs hash by their address
            ("scalar format", f"format({a}, {self.pick(['', '.3f', 'd', '>10', 'e', 'g', '.2%', 'x', '+', '5'])!r})"),
            ("scalar compare", f"(({a}) {self.pick(['<', '==', '!=', '>='])} {self.pick(['None', repr('a'), '()', '[1, 2]', '2**62', '1.5', b])})"),
            ("scalar unary", f"{self.pick(['-', '+', '~', 'not '])}({a})"),
            ("scalar math", f"({a}) {self.pick(['**', '//', '%', '/', '<<', '>>'])} ({b})", "~"),
            ("scalar math", f"({self.pick(['2', '-3', '2.5', 'True', '2**62', '1j'])}) {self.pick(['+', '-', '*', '**', '//', '%', '/', '<<', '>>', '&', '|', '^'])} ({a})", "~"),
            ("scalar ufunc", f"np.{self.pick(['sqrt', 'floor', 'sign', 'negative', 'square', 'isnan', 'logical_not', 'reciprocal', 'rint', 'modf', 'frexp', 'spacing', 'signbit'])}({a})"),
            ("scalar int", f"[1, 2, 3][{a}]"),
            ("scalar key", f"{{1: 'one', 0.5: 'half'}}.get({a})"),
            ("scalar range", f"list(range(3))[:{a}]"),
            ("scalar builtin", f"max({a}, {b}), min({a}, {b}), sum([{a}, {b}])"),
            ("scalar pickle", f"__import__('pickle').loads(__import__('pickle').dumps({a}))"),
            ("scalar types", f"isinstance({a}, (int, float, complex)), isinstance({a}, np.{self.pick(['integer', 'floating', 'signedinteger', 'number', 'inexact', 'bool_', 'generic'])})"),
        ])

    def conversions(self):
        a, shape = self.array()
        nested = self.pick(LISTS)
        d = self.named_dtype()
        return self.pick([
            ("astype", f"({a}).astype({d}, casting={self.pick(['unsafe', 'same_kind', 'safe', 'equiv', 'no'])!r})"),
            ("astype", f"({a}).astype({d})"), ("astype", f"({a}).astype({d}, order={self.pick(['F', 'C', 'A', 'K'])!r}).flags.f_contiguous"),
            ("array", f"np.array({nested})"), ("array", f"np.array({nested}, dtype={d})"), ("array", f"np.array([{nested}, {nested}])"),
            ("array", f"np.array({a}, dtype={d}, ndmin={self.r.randint(0, 4)}, order={self.pick(['F', 'C', 'A', 'K'])!r})"),
            ("array", f"np.array([{a}, {self.array(shape)[0]}])"), ("array", f"np.array([[{self.scalar()}, {self.pick(['1', '2.5', 'True', '1j'])}]])"),
            ("asarray", f"(lambda x: np.asarray(x, {d}) is x)({a})"), ("asarray", f"np.asanyarray({nested})"),
            ("list", f"({a}).tolist()"), ("list", f"list({a})"), ("bytes", f"bytes({a})"), ("memoryview", f"memoryview({self.array(shape, self.pick(['i8', 'u1', 'f8', 'f4']))[0]}).tolist()"),
            ("frombuffer", f"np.frombuffer(({a}).tobytes(), {d}, {self.pick(['-1', '2', '0'])}, {self.pick(['0', '1', '8'])})"),
            ("fromiter", f"np.fromiter([1, 2.5, True], {d}, {self.pick(['-1', '2', '5'])})"),
            ("dtype", f"(lambda t: (t.name, t.str, t.kind, t.char, t.num, t.itemsize, t.alignment, t.byteorder, t.isnative, t.type))(np.dtype({d}))"),
            ("result_type", f"np.result_type({self.partner(shape)}, {a}, {d})"), ("can_cast", f"np.can_cast({self.partner(shape)}, {d}, {self.pick(['safe', 'same_kind', 'no'])!r})"),
            ("find", f"np.{self.pick(['isreal', 'iscomplex', 'isrealobj', 'iscomplexobj', 'isscalar', 'real', 'imag', 'ndim', 'size', 'shape', 'real_if_close', 'nan_to_num', 'isposinf', 'isneginf'])}({a})"),
            ("nan_to_num", f"np.nan_to_num({a}, nan=5, posinf={self.pick(['None', '1e3'])}, neginf=-7)"),
            ("pickle", f"__import__('pickle').loads(__import__('pickle').dumps({a}))"),
            ("truth", f"bool({a})"), ("equal", f"({a} == {self.pick(['None', repr('a'), '()', '[]', '[1, 2]'])})"),
            ("contains", f"{self.pick(['0', '1.5', 'None', 'True'])} in {a}"), ("len", f"len({a})"), ("iterate", f"[x for x in {a}]"),
            ("enumerate", f"list(np.ndenumerate({a}))[:4]"), ("ndindex", f"list(np.ndindex({shape}))[:5]"),
            ("full", f"np.full({self.shape()}, {self.array(self.pick([(), (1,), (3,)]))[0]}, {d})"),
            ("angle", f"np.angle({self.array(shape, self.pick(['f8', 'c16', 'i4']))[0]}, deg={self.chance(0.5)})", "~"), ("fix", f"np.fix({a})"), ("sinc", f"np.round(np.sinc({a}), 3)", "~"), ("i0", f"np.heaviside({a}, 0.5)"),
        ])

    def float_functions(self):
        a, shape = self.array()
        b = self.partner(shape)
        return self.pick([
            ("modf", f"np.modf({a})"), ("frexp", f"np.frexp({a})"), ("ldexp", f"np.ldexp({a}, {self.array(shape, self.pick(['i4', 'i8', 'i1']), 1)[0]})"),
            ("math out", f"o=np.zeros({shape}, {self.named_dtype()}); np.{self.pick(['sqrt', 'negative', 'floor', 'absolute', 'rint', 'sign'])}({a}, out=o, casting={self.pick(['same_kind', 'unsafe'])!r})", "o", "~"),
            ("math where", f"np.{self.pick(['sqrt', 'negative', 'floor'])}({a}, where={self.array(shape, '?')[0]}, out=np.ones({shape}))", "~"),
            ("math dtype", f"np.{self.pick(['sqrt', 'exp', 'sin', 'negative', 'square', 'rint'])}({a}, dtype={self.named_dtype()})", "~"),
            ("divmod", f"divmod({a}, {b})"), ("remainder", f"({b}) % ({a})"), ("floor_divide", f"({b}) // ({a})"), ("shift", f"({a}) {self.pick(['<<', '>>'])} ({b})"),
            ("minmax", f"np.{self.pick(['maximum', 'minimum', 'fmax', 'fmin'])}({a}, {b})"), ("rounding", f"np.{self.pick(['around', 'round_'])}({a}, {self.r.randint(-3, 4)})"),
            ("rounding", f"o=np.zeros({shape}, {self.named_dtype()}); np.round({a}, 1, out=o)", "o"),
            ("errstate", f"np.seterr(all='ignore')\\nwith np.errstate({self.pick(['divide', 'over', 'invalid', 'all'])}='raise'): r = ({self.array((3,), 'f8')[0]}) / 2", "r"),
        ])

    def printing_more(self):
        a = self.array(self.pick([(), (0,), (2, 0), (1,), (3,), (7,), (2, 3), (2, 2, 3), (1, 2, 1, 3), (60,), (4, 30), (1001,), (2, 600)]))[0]
        if self.chance(0.3):
            a = f"({a}) * {self.pick(['1e-5', '1e10', '1e100', '1e-300', '7', '0.1', '1j', '123456789'])}"
        options = ", ".join(self.r.sample([
            f"precision={self.pick([0, 1, 3, 8, 17, 'None'])}", f"suppress_small={self.pick([True, False, None])}", f"separator={self.pick([', ', ' ', ',', '; ', '|'])!r}",
            f"prefix={self.pick(['', 'abc', 'x = '])!r}", f"max_line_width={self.pick([10, 30, 75, 200, 'None'])}", f"threshold={self.pick([0, 3, 10, 5000])}",
            f"edgeitems={self.pick([1, 2, 4])}", f"sign={self.pick(['+', '-', ' '])!r}", f"floatmode={self.pick(['fixed', 'unique', 'maxprec', 'maxprec_equal'])!r}",
            f"formatter={{{self.pick(['float', 'int', 'bool', 'complexfloat', 'float_kind', 'int_kind', 'complex_kind', 'all', 'numpystr'])!r}: {self.pick(['repr', 'lambda x: str(x)[:3]', 'hex'])}}}",
            f"suffix={self.pick(['', ')', ' end'])!r}"], self.r.randint(0, 4)))
        settings = ", ".join(self.r.sample([
            f"precision={self.r.randint(0, 9)}", f"threshold={self.pick([0, 4, 50])}", f"edgeitems={self.r.randint(1, 5)}", f"linewidth={self.pick([15, 33, 60, 100])}",
            "suppress=True", "nanstr='nothing'", "infstr='endless'", f"sign={self.pick(['+', ' ', '-'])!r}", f"floatmode={self.pick(['fixed', 'unique', 'maxprec', 'maxprec_equal'])!r}"],
            self.r.randint(1, 4)))
        x = self.scalar()
        return self.pick([
            ("array2string", f"a={a}", f"np.array2string(a, {options})"), ("array2string", f"a={a}", f"np.array2string(a, {options})"),
            ("print settings", f"a={a}\\nwith np.printoptions({settings}): t=(repr(a), str(a), str(a.tolist())[:50])", "t"),
            ("array_repr", f"a=np.asarray({a})", f"np.{self.pick(['array_repr', 'array_str'])}(a, {self.pick(['None', '20', '60'])}, {self.pick(['None', '2', '5'])}, {self.pick(['None', 'True'])})"),
            ("float text", f"np.format_float_{self.pick(['positional', 'scientific'])}({x}, precision={self.pick(['None', '3', '0', '12'])}, unique={self.pick(['True', 'True', 'False'])}, trim={self.pick(['k', '.', '0', '-'])!r})"),
            ("float text", f"np.format_float_positional({x}, precision={self.pick([2, 6])}, fractional={self.chance(0.5)}, sign={self.chance(0.5)}, pad_left={self.pick(['None', '8'])}, pad_right={self.pick(['None', '6'])})"),
            ("print", f"a={a}", "(repr(a), str(a), f'{a}')"), ("print list", f"a={a}", "repr([a, a[:1]]) if a.ndim else repr((a, a[()]))"),
            ("print scalar", f"(lambda x: (repr(x), str(x), f'{{x}}', '%s %r' % (x, x)))({x})"),
        ])

    def newer(self):
        """Generator, einsum, transforms, strings and objects, index tricks."""
        a, shape = self.array(self.pick([(3,), (2, 3), (3, 3), (2, 3, 4)]), self.pick(["i8", "i4", "u1", "f8"]), 1)
        rng = f"np.random.default_rng({self.r.randrange(99)})"
        size = self.pick(["None", "4", "(2, 3)", "0"])
        words = repr([self.pick(["a", "bob", "Zed", "al", ""]) for _ in range(4)])
        things = self.pick(["[1, 2, 3]", "[1, 'a', None]", "[1.5, 2, 2**70]", "[[1, 2], [3, 4]]", "[True, False]"])
        letters = "ijk"[:len(shape)]
        method = self.pick(["random", "standard_normal", "standard_exponential", "normal", "uniform", "exponential", "poisson", "laplace", "rayleigh"])
        return self.pick([
            ("generator", f"{rng}.{method}(size={size})"), ("generator", f"{rng}.integers({self.r.randint(-5, 5)}, {self.r.randint(6, 10**6)}, {size})"),
            ("generator", f"{rng}.integers(0, {self.r.randint(1, 100)}, {size}, dtype={self.pick(['u1', 'i2', 'i4', 'u8'])!r}, endpoint={self.chance(0.5)})"),
            ("generator", f"{rng}.choice({self.pick(['10', '[3, 1, 4]', a])}, {size}, replace={self.chance(0.5)})"),
            ("generator", f"{rng}.{self.pick(['permutation', 'permuted'])}(np.array({a}))"), ("generator", f"{rng}.{self.pick(['gamma', 'beta', 'wald'])}(2, 3, {size})"),
            ("einsum", f"np.einsum('{letters}->{''.join(self.r.sample(letters, self.r.randint(0, len(letters))))}', ({a}).astype('i8'))"),
            ("einsum", f"np.einsum('{letters},{letters[-1]}', ({a}).astype('i8'), np.arange({self.pick([shape[-1], shape[-1], 2])}))"),
            ("fft", f"np.fft.{self.pick(['fft', 'ifft'])}({a}, {self.pick(['None', '4', '7', '12'])}, axis={self.pick([-1, 0])})"),
            ("index tricks", f"np.{self.pick(['r_', 'c_'])}[{a}, {a}]"), ("index tricks", f"np.r_[{self.r.randint(0, 5)}:{self.r.randint(5, 9)}, 7]"),
            ("bits", f"np.packbits(({a}).astype('u1'), axis={self.pick(['None', '-1', '0'])})"), ("bits", f"np.unpackbits(({a}).astype('u1'), axis={self.pick(['None', '-1'])})"),
            ("bits", f"np.binary_repr({self.r.randint(-99, 99)}, {self.pick(['None', '3', '9'])}), np.base_repr({self.r.randint(-99, 999)}, {self.r.randint(2, 36)})"),
            ("strings", f"x = np.array({words})", f"(repr(x), str(x.reshape(2, 2)), x == {self.pick(['x[::-1]', repr('al'), 'x[:1]'])}, repr(np.unique(x)), np.argsort(x, kind='stable'))"),
            ("strings", f"x = np.array({words}); x[{self.pick(['0', '1:3', '[0, 2]', '-1'])}] = {self.pick([repr('longer'), '5', repr('')])}", "(repr(x), x.dtype.str, x.tolist())"),
            ("strings", "", f"repr(np.where({a} > 1, 'big', {self.pick([repr('small'), repr('s')])}))"), ("strings", "", f"repr(({a}).astype({self.pick(['str', repr('U2'), 'object'])}))"),
            ("objects", f"x = np.array({things}, dtype=object)", f"(repr(x), x.shape, repr(x[{self.pick(['0', '1:', '::-1', '...'])}]), x.tolist())"),
            ("objects", "", f"repr(np.array({things}, dtype=object) {self.pick(['*', '+', '==', '-'])} {self.pick(['2', 'np.array([1])', '[1]'])})"),
        ])

    MORE = [("arranging", 6), ("folding", 6), ("statistics", 5), ("placing", 6), ("mixed_inplace", 4), ("products", 3), ("scalar_methods", 5),
            ("conversions", 6), ("float_functions", 3), ("printing_more", 6), ("newer", 5)]
