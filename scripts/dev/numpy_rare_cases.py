"""Random expressions about numpy's rarer parts: linear algebra, polynomials, transforms, functions that skip NaNs, methods of quantiles,
masked arrays, files, and narrow and empty arrays everywhere.  Mixed into numpy_cases's Cases, whose parts they use."""

FLOATS = ["f8", "f8", "f4", "c16", "i8", "i4", "?", "f2", "u1"]
QUANTILES = ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear",
             "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"]
NAN_FOLDS = ["nansum", "nanmin", "nanmax", "nanmean", "nanvar", "nanstd", "nanprod", "nanmedian", "nanargmin", "nanargmax", "nancumsum", "nancumprod"]
SERIES = ["Polynomial", "Chebyshev", "Legendre", "Hermite", "HermiteE", "Laguerre"]
SETS = ["intersect1d", "union1d", "setdiff1d", "setxor1d", "in1d", "isin"]
EDGES = ["negative", "positive", "absolute", "sqrt", "square", "sign", "floor", "rint", "trunc", "reciprocal", "isnan", "signbit", "logical_not"]
PAIRS = ["add", "subtract", "multiply", "divide", "floor_divide", "remainder", "fmod", "maximum", "fmin", "less", "equal", "bitwise_or",
         "left_shift", "copysign", "nextafter", "divmod", "heaviside", "gcd"]


class RareCases:
    def numbers(self, count, low=-5, high=5, whole=False):
        return [self.r.randint(low, high) if whole or self.chance(0.5) else round(self.r.uniform(low, high), 2) for _ in range(count)]

    def matrix(self, n, m=None):
        """A matrix of small numbers that is mostly regular."""
        m = n if m is None else m
        rows = [self.numbers(m) for _ in range(n)]
        return f"np.array({rows!r}, dtype={self.pick(['f8', 'f8', 'f4', 'c16'])!r}).reshape({n}, {m})"

    def narrow(self):
        """Small types, strange strides, nothing at all."""
        shape = self.pick([(), (0,), (1,), (2, 0), (0, 3), (7,), (16,), (33,), (3, 4), (1, 1)])
        a, b = (self.array(shape, self.pick(["f2", "?", "i1", "u1", "f4", "u2"]))[0] for _ in range(2))
        if len(shape) == 1 and self.chance(0.5):
            a = f"({a})[{self.pick(['::-1', '::2', '::-3', '1:', ':0', 'None', '...'])}]"
        f, g = self.pick(EDGES), self.pick(PAIRS)
        order, casting = self.pick("CFAK"), self.pick(["same_kind", "unsafe", "safe", "equiv", "no"])
        return self.pick([
            (f"unary {f}", f"np.{f}({a}, order={order!r}, casting={casting!r})"), (f"unary {f}", f"np.{f}({a}, dtype={self.named_dtype()}, casting={casting!r})"),
            (f"ufunc {g}", f"np.{g}({a}, {b}, order={order!r})"), (f"ufunc {g}", f"np.{g}({a}, {self.partner(shape)}, casting={casting!r})"),
            (f"ufunc {g}", f"o=np.full({shape}, 7, {self.named_dtype()}); r=np.{g}({a}, {b}, out=o, casting={casting!r})" if g != "divmod" else "o=1; r=2", "(o, r is o)"),
            (f"ufunc {g}", f"o=np.full({shape}, 7, 'f8'); np.{g}({a}, {b}, out=(o,), where={self.array(shape, '?')[0]}, casting='unsafe')" if g != "divmod" else "o=1", "o"),
            (f"reduce {g}", f"np.{g}.reduce({a}, axis={self.axis(len(shape))}, keepdims={self.chance(0.5)})"), (f"outer {g}", f"np.{g}.outer({a}, {b})"),
            (f"ufunc {f}", f"np.{f}(({a}).T)"), ("ufunc modf", f"np.{self.pick(['modf', 'frexp'])}({a})"), ("astype", f"({a}).astype({self.named_dtype()}, order={order!r}, copy=False)"),
            ("copy", f"(lambda x: (x, x.strides if min(x.shape, default=1) > 1 else x.ndim))(np.array({a}, order={order!r}, ndmin={self.pick([0, 1, 2, 3])}))"), ("like", f"np.full_like({a}, 3, order={order!r}, shape={self.pick(['None', '(2,)', '()'])})"),
        ])

    def quantiles(self):
        a, shape = self.array(self.pick([(5,), (8,), (1,), (3, 4), (0,), (2, 3, 2)]), self.pick(["f8", "i8", "f4", "u1", "?", "f2"]), int(self.chance(0.7)))
        axis = self.pick(["None", "0", "-1"])
        q = self.pick(["0", "1", "0.5", "[0.1, 0.9]", "[[0.25], [0.75]]", "0.333", "[]", "np.float32(0.3)"])
        f = self.pick(NAN_FOLDS)
        only = "" if "cum" in f or "arg" in f else self.pick(["", ", keepdims=True", ", keepdims=True"])
        more = f", where={self.array(shape, '?')[0]}" if f in ("nansum", "nanmin", "nanmax", "nanmean", "nanprod") and self.chance(0.3) else ""
        more += ", initial=2" if f in ("nanmin", "nanmax") and more else ""
        more += f", ddof={self.pick([0, 1, 2])}" if f in ("nanvar", "nanstd") else ""
        return self.pick([
            ("quantile", f"np.quantile({a}, {q}, axis={axis}, method={self.pick(QUANTILES)!r}{self.pick(['', ', keepdims=True'])})"),
            ("quantile", f"np.nanquantile({a}, {q}, axis={axis}, method={self.pick(QUANTILES)!r})"), ("quantile", f"np.percentile({a}, {q}, axis={axis}, method={self.pick(QUANTILES)!r}{self.keep()})"),
            (f"nan {f}", f"np.{f}({a}, axis={axis}{only}{more})"), (f"nan {f}", f"np.{f}({a}, {axis}{only}{more})"),
            ("nan max out", f"o=np.zeros({shape[1:]}, {self.pick(['f8', 'f4'])!r}); r=np.{self.pick(['nansum', 'nanmax', 'nanmean', 'nanmedian'])}({a}, axis=0, out=o)", "(o, r is o)"),
            ("nan average", f"np.average({a}, axis={axis}, weights=np.ones({shape}), returned=True)"),
        ])

    def algebra(self):
        n = self.pick([1, 2, 3, 4])
        a, b, v = self.matrix(n), self.matrix(n, self.pick([1, 2, 3])), f"np.array({self.numbers(n)!r})"
        s = f"(lambda m: m + m.T)(np.array({[self.numbers(n) for _ in range(n)]!r}).reshape({n}, {n}))"
        tall = self.matrix(n + 2, n)
        stack = f"np.stack([{a}, {self.matrix(n)}])"
        near = lambda text: f"np.round(np.abs({text}), 6) + 0.0"
        what = self.pick([
            ("solve", f"np.linalg.solve({a}, {self.pick([b, v])})"), ("inv", f"np.linalg.inv({self.pick([a, stack])})"), ("det", f"np.linalg.det({self.pick([a, stack])})"),
            ("slogdet", f"np.linalg.slogdet({self.pick([a, stack])})"), ("matrix_power", f"np.linalg.matrix_power({a}, {self.pick([0, 1, 2, 3, 5, -1])})"),
            ("norm", f"np.linalg.norm({self.pick([a, tall, stack])}, {self.pick(['None', repr('fro'), '1', '-1', 'np.inf', '-np.inf', '2', '-2', repr('nuc')])}, axis={self.pick(['None', '(-2, -1)'])}, keepdims={self.chance(0.3)})"),
            ("norm", f"np.linalg.norm({v}, {self.pick(['None', '0', '1', '2', '3', '-1', 'np.inf', '-np.inf', '0.5'])})"), ("norm", f"np.linalg.norm({self.array(self.pick([(5,), (2, 3)]))[0]}, axis={self.pick(['0', '-1', 'None'])})"),
            ("eigvalsh", f"np.linalg.eigvalsh({s})"), ("cond", f"np.linalg.cond({s}, {self.pick(['None', '1', 'np.inf', repr('fro')])})"), ("svd values", f"np.linalg.svd({tall}, compute_uv=False)"),
            ("lstsq", f"np.linalg.lstsq({tall}, {f'np.array({self.numbers(n + 2)!r})'}, rcond=None)[0]"), ("pinv", f"np.linalg.pinv({tall})"), ("rank", f"np.linalg.matrix_rank({self.pick([a, tall, stack])})"),
            ("qr", near(f"np.linalg.qr({tall}, mode={self.pick(['r', 'reduced', 'complete'])!r})[0]")), ("cholesky", f"np.linalg.cholesky({s} + 40 * np.eye({n}))"), ("eig", f"np.sort_complex(np.round(np.linalg.eigvals({a}), 5) + 0.0)"),
            ("multi_dot", f"np.linalg.multi_dot([{a}, {self.matrix(n)}, {b}])"), ("kron", f"np.kron({a}, {self.pick([v, b])})"), ("tensordot", f"np.tensordot({stack}, {a}, axes={self.pick(['1', '([1], [0])', '([2, 1], [0, 1])', '0'])})"),
            ("einsum", f"np.einsum({self.pick(['ij,jk', 'ij,jk->k', 'ii', 'ij->ji', 'ij,ij->', 'ij,ij->i', 'ij,kl', '...j,...j', 'ij,j->i'])!r}, {self.pick(['', ''])}{a}, {a})" if self.chance(0.8) else f"np.einsum('bij,bjk->bik', {stack}, {stack})"),
            ("wrong", f"np.linalg.{self.pick(['inv', 'det', 'solve', 'cholesky', 'eig'])}({self.pick([tall, v, '5', 'np.zeros((2, 2))', 'np.zeros((0, 0))', 'np.array([[1, 2], [2, 4]])'])}{', ' + v if self.chance(0.3) else ''})"),
            ("inner", f"np.{self.pick(['inner', 'dot', 'vdot', 'outer', 'matmul'])}({self.array(self.pick([(2,), (3,), (2, 3), (3, 2), (0,), (2, 0), ()]))[0]}, {self.array(self.pick([(2,), (3,), (2, 3), (0,), ()]))[0]})"),
        ])
        return f"linalg {what[0]}", "", what[1], "~~"

    def series(self):
        c, d = self.numbers(self.r.randint(1, 4), whole=True), self.numbers(self.r.randint(1, 3), whole=True)
        x = self.pick(["2", "0.5", "[1, 2, 3]", "np.linspace(-1, 1, 4)", "1j", "np.float32(1.5)"])
        kind, name = self.pick([("Polynomial", "polynomial.poly"), ("Chebyshev", "chebyshev.cheb"), ("Legendre", "legendre.leg"), ("Hermite", "hermite.herm"), ("Laguerre", "laguerre.lag")])
        p = f"np.polynomial.{kind}({c})"
        module = "np.polynomial." + name
        return "series", "", self.pick([
            f"np.polyval({c}, {x})", f"np.polyadd({c}, {d})", f"np.polymul({c}, {d})", f"np.polysub({c}, {d})", f"np.polyder({c}, {self.pick([0, 1, 2])})", f"np.polyint({c}, {self.pick([1, 2])})", f"np.roots({c}).round(5)",
            f"np.poly({d})", f"np.polydiv({c}, {[1] + d})", f"np.polyfit([0, 1, 2, 3, 4], {self.numbers(5)}, {self.pick([1, 2, 3])})", f"str(np.poly1d({c}))", f"repr(np.poly1d({c}) * np.poly1d({d}))", f"np.poly1d({c})({x})",
            f"repr({p})", f"str({p})", f"({p} * 2).coef", f"({p} + np.polynomial.{kind}({d})).coef", f"({p} * np.polynomial.{kind}({d})).coef", f"{p}({x})", f"{p}.deriv().coef", f"{p}.integ().coef", f"{p}.degree()", f"{p}.trim().coef",
            f"{module}val({x}, {c})", f"{module}add({c}, {d})", f"{module}mul({c}, {d})", f"{module}der({c})", f"{module}int({c})", f"{module}vander([0.5, 2], {self.pick([0, 2, 3])})", f"{module}fromroots({d})", f"({p} ** 2).coef",
            f"np.sort_complex(np.polynomial.Polynomial({c + [1]}).roots().round(5))", f"np.polynomial.Polynomial.fit([0, 1, 2, 3], {self.numbers(4)}, 2).convert().coef", f"np.polynomial.Polynomial({c}).linspace(3)", f"divmod(np.poly1d({c + [2]}), np.poly1d({[1] + d}))[0].coeffs",
        ]), "~~"

    def transforms(self):
        n = self.pick([1, 2, 3, 4, 5, 7, 8, 12, 16])
        a, shape = self.array(self.pick([(n,), (n, 2), (2, n)]), self.pick(["f8", "i8", "c16", "f4", "?"]), 1)
        f = self.pick(["fft", "ifft", "rfft", "irfft", "hfft", "ihfft"])
        g = self.pick(["fft2", "ifft2", "rfft2", "fftn", "ifftn", "rfftn", "irfftn", "irfft2"])
        norm = self.pick(["", ", norm='ortho'", ", norm='forward'", ", norm='backward'", ", norm='bad'"])
        return "fft", "", self.pick([
            f"np.fft.{f}({a}{norm})", f"np.fft.{f}({a}, {self.r.randint(0, 9)}, axis={self.pick([0, -1, 5])})", f"np.fft.{g}(np.atleast_2d({a}){norm})", f"np.fft.{g}(np.atleast_2d({a}), axes={self.pick(['(0, 1)', '(1, 0)', '(-1,)' if g.endswith('n') else '(0, 1)'])})",
            f"np.fft.{self.pick(['fftfreq', 'rfftfreq'])}({n}, {self.pick(['1.0', '0.1', '2'])})", f"np.fft.{self.pick(['fftshift', 'ifftshift'])}({a}{self.pick(['', ', axes=0', ', 0'])})", f"np.{self.pick(['hanning', 'hamming', 'blackman', 'bartlett'])}({n})",
            f"np.kaiser({n}, {self.pick([0, 5, 8.6])})", f"np.convolve({self.array((n,))[0]}, {self.array((3,))[0]}, {self.pick(['full', 'same', 'valid'])!r})", f"np.sinc({a})", f"np.i0({a})",
        ]), "~~"

    def sets_and_bins(self):
        a = self.array(self.pick([(6,), (9,), (0,), (2, 3), (30,)]), self.pick(["i8", "u1", "i1", "f8", "?", "i4", "u2", "c16"]))[0]
        b = self.array(self.pick([(4,), (1,), (0,), (12,)]), self.pick(["i8", "u1", "f8", "i4", "?", "i1"]))[0]
        p = self.array((15,), self.pick(["f8", "i8", "f4", "u1"]), 1)[0]
        w = self.array((15,), self.pick(["f8", "i8", "c16"]), 1)[0]
        f = self.pick(SETS)
        more = "" if f == "union1d" else self.pick(["", "", ", assume_unique=False"])
        more += self.pick([", invert=True", ", kind='sort'", ", kind='table'", ""]) if f in ("in1d", "isin") else ", return_indices=True" if f == "intersect1d" and self.chance(0.5) else ""
        flags = ", ".join(f"return_{k}=True" for k in ("index", "inverse", "counts") if self.chance(0.5))
        bins = self.pick(["5", "1", "[-5, 0, 1, 8]", "[0, 0, 1]", "np.arange(4)", "'auto'", "'sturges'", "'doane'", "'scott'", "'stone'", "'rice'", "'sqrt'", "'fd'", "0", "-1", "[3, 1]", "2.5"])
        return "sets", "", self.pick([
            f"np.{f}({a}, {b}{more})", f"np.{f}({a}, {b}{more})", f"np.unique({a}{', ' if flags else ''}{flags})", f"np.unique({a}, axis={self.pick(['0', '-1', '1'])}{', ' if flags else ''}{flags})", f"np.unique({a}, equal_nan={self.chance(0.5)})",
            f"np.histogram({p}, {bins})", f"np.histogram({p}, {bins}, range={self.pick(['(0, 5)', '(-1, 1)', '(3, 3)', '(2, 1)', '(0, np.inf)'])})", f"np.histogram({p}, 4, density=True)", f"np.histogram({p}, [-3, 0, 1, 9], weights={w})",
            f"np.histogram2d({p}, {self.array((15,), 'f8', 1)[0]}, bins={self.pick(['2', '[2, 3]', '[[0, 1, 2], 3]'])})", f"np.histogramdd(np.column_stack([{p}, {p}]), bins=2)", f"np.digitize({a}, {self.pick(['[0, 1, 2]', '[5, 1]', '[0, 2, 1]', '[]'])}, right={self.chance(0.5)})",
            f"np.bincount({a}{self.pick(['', ', minlength=4'])})", f"np.searchsorted({self.pick(['[1, 2, 2, 5]', 'np.arange(9.)', '[]'])}, {a}, {self.pick(['left', 'right', 'l', 'middle'])!r})",
            f"np.interp({a}, {self.pick(['[0, 1, 2]', '[0., 2, 2, 5]', '[1]', '[]'])}, {self.pick(['[1, 5, 2]', '[1j, 2, 3]', '[0, 1, 2, 3]'])}, {self.pick(['', 'left=0', 'period=3', 'right=-1'])})",
            f"np.{self.pick(['sort', 'argsort'])}({a}, axis={self.pick(['None', '0', '-1'])}, kind={self.pick(['quicksort', 'stable', 'mergesort'])!r})" if "f8" not in a and "c16" not in a else f"np.sort({a}, axis=None)", f"np.lexsort(({p}, {p}))",
        ]), "~"

    def masked(self):
        n = self.r.randint(1, 6)
        kind = self.pick(["i8", "f8", "?"])
        values = self.numbers(n, whole=kind != "f8") if kind != "?" else [self.chance(0.5) for _ in range(n)]
        mask = self.pick(["False", repr([int(self.chance(0.4)) for _ in range(n)])])
        m = f"np.ma.array({values}, mask={mask}, dtype={kind!r})"
        two = f"np.ma.array([{self.numbers(3)}, {self.numbers(3)}], mask=[{[0, 1, 0]}, {[int(self.chance(0.4)) for _ in range(3)]}])"
        show = lambda text: f"(lambda x: (repr(x), str(x)))({text})"
        f = self.pick(["sum", "prod", "mean", "var", "std", "min", "max", "ptp", "any", "all", "argmin", "argmax", "cumsum", "cumprod", "count", "anom", "median"])
        g = self.pick(["add", "subtract", "multiply", "divide", "floor_divide", "maximum", "minimum", "power" if kind != "f8" else "greater", "logical_and", "equal", "less"])
        square = "(m ** 2).round(9)" if kind == "f8" else "m ** 2"
        h = self.pick(["sqrt", "absolute", "negative", "floor", "logical_not", "around"])  # of others the last digit may differ
        return "masked", f"m={m}; t={two}", show(self.pick([
            "m", "t", f"np.ma.{f}(m)", f"np.ma.{f}(t, axis={self.pick([0, 1, -1])})", f"np.ma.{g}(m, {self.pick(['2', 'm', 'm[::-1]', '0'])})", f"np.ma.{h}(m)", "m + [1] * len(m)", "m / 0", "1 / m", square, "m % 2", "m == 2", "m[0]", "t[0, 1]", "t[1]", "t[:, 0]",
            "np.ma.masked_equal(m, 2)", "np.ma.masked_greater(t, 1)", "np.ma.masked_inside(t, 0, 2)", "np.ma.masked_invalid(m / 2)", "np.ma.masked_where(m > 1, m)", "np.ma.masked_values(t, 1.0)", "m.filled()", "m.filled(-1)", "m.compressed()", "m.fill_value", "t.sum()", "t.mean(1)",
            "np.ma.concatenate([m, m])", "np.ma.stack([m, m])", "np.ma.vstack([t, t])", "np.ma.hstack([t, t])", "t.reshape(3, 2)", "t.T", "np.ma.where(t > 0, t, 0)", "np.ma.sort(m)", "m.argsort()", "np.ma.unique(m)", "np.ma.average(m)", "np.ma.dot(t, t.T)", "np.ma.clump_unmasked(m)",
            "np.ma.notmasked_edges(m)", "np.ma.getmaskarray(m)", "np.ma.mask_or(m.mask, t.mask[0, :1])", "np.ma.is_masked(m)", "np.ma.diff(m)", "np.ma.outer(m, m)", "np.ma.cov(t)", "np.ma.compress_rows(t)", "np.ma.mask_rowcols(t, 0)", "np.ma.zeros((2,))", "np.ma.masked_all(3)",
            "np.ma.fix_invalid([1.0, float('nan')])", "m.tolist()", "m.astype('f4')", "m.round(1)", "np.ma.allclose(m, m)", "m.nonzero()", "np.ma.choose([0, 1], [[1, 2], [3, 4]])", "np.ma.flatnotmasked_contiguous(m)", "np.ma.array(m, mask=True).mean()", "np.ma.default_fill_value(m)", "np.ma.clip(m, 0, 2)",
        ])), "~"

    def files(self):
        rows = [self.numbers(3) for _ in range(self.r.randint(1, 3))]
        sep = self.pick([",", " ", ";"])
        text = "\\\\n".join(sep.join(map(str, row)) for row in rows)
        sep_option = "" if sep == " " else f", delimiter={sep!r}"
        a = self.array(self.pick([(3,), (2, 3), (0,), (1, 1)]), self.pick(["f8", "i8", "f4", "?", "c16"]), 1)[0]
        head = "import io; "
        return "files", head + f"s=io.StringIO('{text}')", self.pick([
            f"np.loadtxt(s{sep_option})", f"np.loadtxt(s{sep_option}, usecols={self.pick(['0', '(0, 2)', '-1', '9'])}, ndmin={self.pick([0, 1, 2])})", f"np.loadtxt(s{sep_option}, unpack=True)", f"np.loadtxt(s{sep_option}, skiprows=1)", f"np.loadtxt(s{sep_option}, max_rows=1, dtype={self.pick(['int', 'float', 'f4'])})",
            f"np.genfromtxt(s{sep_option})", f"np.genfromtxt(s{sep_option}, skip_header=1)", f"np.genfromtxt(s{sep_option}, usecols=(0, 1), filling_values=9)", f"np.genfromtxt(io.StringIO('1,,3\\\\n4,x,6'), delimiter=',', filling_values={self.pick([0, -1])})", f"np.genfromtxt(io.StringIO('a,b\\\\n1,2\\\\n3,4'), delimiter=',', names=True)['a']",
            f"(lambda f: (np.savetxt(f, {a}, fmt={self.pick(['%.3f', '%g', '%d', '%s', '%10.4e'])!r}), f.getvalue())[1])(io.StringIO())", f"(lambda f: (np.savetxt(f, {a}, delimiter=',', header='x y', footer='end', comments={self.pick(['# ', '%', ''])!r}), f.getvalue())[1])(io.StringIO())",
            f"(lambda f: (np.save(f, {a}), f.getvalue().hex())[1])(io.BytesIO())", f"(lambda f: (np.save(f, {a}), f.seek(0), np.load(f))[2])(io.BytesIO())", f"(lambda f: (np.savez(f, a={a}, b=[1]), f.seek(0), sorted(np.load(f).items(), key=str))[2][0][0])(io.BytesIO())",
            f"np.fromstring('{sep.join(map(str, rows[0]))}', sep={sep!r})", f"np.loadtxt(io.StringIO('1 2 # c\\\\n\\\\n3 4'))", f"np.loadtxt(io.StringIO('1 2\\\\n3'))", f"np.loadtxt(io.StringIO('1 a'))", f"np.loadtxt(io.StringIO('1,2\\\\n3,4'), delimiter=',', converters={{0: lambda s: float(s) * 10}})",
        ]), "~"

    RARE = [("narrow", 8), ("quantiles", 6), ("algebra", 6), ("series", 4), ("transforms", 3), ("sets_and_bins", 5), ("masked", 3), ("files", 2)]
