"""Random expressions about what lies around plain arrays: views that overlap, buffers, pickles, derived classes, structures, times, masks.
Mixed into numpy_cases's Cases, whose parts they use."""

NUMBERS = ["i8", "f8", "u1", "i2", "f4", "?"]
UNITS = ["D", "M", "h", "s", "Y", "ms"]
SUB = ("class S(np.ndarray):\\n    def __array_finalize__(self, o): self.tag = getattr(o, 'tag', 0) + 1\\n"
       "def t(x): return (type(x).__name__, np.asarray(x)) if not isinstance(x, tuple) else tuple(map(t, x))\\n")


class ViewCases:
    def part(self, shape):
        """An index that makes a view of an array of that shape."""
        parts = [self.pick([":", "::2", "::-1", "1:", ":-1", "-2::-1", "1::2"]) for _ in range(self.r.randint(1, len(shape)))]
        return ", ".join(parts + (["..."] if self.chance(0.2) else []))

    def views(self):
        shape = self.pick([(6,), (8,), (4, 3), (3, 4, 2), (20,)])
        a = f"D({self.pick(NUMBERS)!r},{shape},{self.r.randrange(500)},1)"
        p, q, op = self.part(shape), self.part(shape), self.pick(["+", "-", "*", "|", "&", "//"])
        f = self.pick(["add", "multiply", "subtract", "maximum", "left_shift"])
        n = shape[0]
        rows = [self.r.randint(-n, n - 1) for _ in range(3)]
        return self.pick([
            ("view overlap", f"a={a}; a[{p}] {op}= a[{q}]", "a"), ("view overlap", f"a={a}; a[{p}] = a[{q}]", "a"),
            ("view out", f"a={a}; np.{f}(a[{p}], a[{p}], out=a[{p}])", "a"), ("view out", f"a={a}; np.{f}(a[1:], a[:-1], out=a[:-1])", "a"),
            ("view where", f"a={a}; np.{f}(a, 2, out=a, where=a[::-1] > 1)", "a"), ("view fancy", f"a={a}; a[{rows}] {op}= a[{rows[::-1]}]", "a"),
            ("view fancy", f"a={a}; a[{p}][{[0, 0]}] = 3", "a"), ("view mask", f"a={a}; a[a > 1] = a[a > 1][::-1]", "a"),
            ("view at", f"a={a}; np.{f}.at(a, ({rows}, ...), 2)", "a"), ("view reduce", f"a={a}", f"np.{f}.accumulate(a[{p}], axis=-1)"),
            ("view reshape", f"a={a}; b=a[{p}].reshape(-1); b[:1]=9", "(a, b, np.shares_memory(a, b), b.flags.c_contiguous, b.strides)"),
            ("view layout", f"a={a}", f"(a[{p}].strides, a[{p}].T.flags.f_contiguous, a[{p}].copy('F').strides, a[{p}].copy('K').strides, a[{p}].flags.owndata)"),
            ("view sort", f"a={a}; a[{p}].sort(axis=0)", "a"), ("view flat", f"a={a}; a[{p}].flat[::2] = [1, 0]", "a"),
            ("view stride tricks", f"a={a}", "np.lib.stride_tricks.sliding_window_view(a, 2, axis=0)"),
        ])

    def buffers(self):
        shape = self.pick([(6,), (4, 3), (), (0,), (2, 3, 2)])
        d = self.pick(NUMBERS + [">i4", ">f8", "c16", "f2"])
        a = f"D({d!r},{shape},{self.r.randrange(500)},1)"
        return self.pick([
            ("buffer", f"m=memoryview({a})", "(m.shape, m.strides, m.format, m.itemsize, m.nbytes, m.readonly, m.tobytes().hex(), m.c_contiguous)"),
            ("buffer", f"a={a}", "np.frombuffer(a.tobytes(), a.dtype)"), ("buffer", f"a={a}", "np.asarray(memoryview(a))"),
            ("buffer", f"a={a}", f"(bytes(a), bytearray(a).hex(), a.tobytes('F').hex())"),
            ("buffer", f"b=bytearray(24); a=np.frombuffer(b, {self.pick(['i4', 'u1', 'f8', '>i2'])!r}, offset={self.pick([0, 8])}); a[0]=7", "(a, bytes(b).hex(), a.flags.writeable)"),
            ("pickle", f"import pickle; a={a}", f"pickle.loads(pickle.dumps(a{self.pick(['', '[::-1]', '.T'])}, {self.r.randint(0, 5)})) if a.ndim else 0"),
            ("pickle", f"import pickle; a={a}", f"pickle.dumps(a, {self.r.randint(2, 4)}).hex()"),
            ("pickle", f"import copy; a={a}", "(copy.copy(a), copy.deepcopy(a))"), ("pickle", f"import pickle; a={a}", "pickle.loads(pickle.dumps(a.ravel()[:1])), a.dtype.str, pickle.dumps(a.dtype, 2)"),
        ])

    def derived(self):
        shape = self.pick([(3,), (2, 3)])
        a = f"D({self.pick(NUMBERS)!r},{shape},{self.r.randrange(500)},1).view(S)"
        return "derived", SUB + f"a={a}", "t(" + self.pick([
            f"a{self.pick(['+', '-', '*', '>', '=='])}{self.pick(['2', 'a', 'np.arange(3)', 'np.float32(1)'])}", f"a[{self.part(shape)}]", f"a.{self.pick(['sum', 'max', 'min', 'mean', 'prod', 'any', 'all'])}({self.pick(['', '0', '-1'])})",
            f"a.{self.pick(['T', 'real', 'flat[0]', 'copy()', 'ravel()', 'cumsum()', 'squeeze()', 'argsort()', 'nonzero()', 'tolist()'])}", f"np.{self.pick(['sqrt', 'negative', 'isnan', 'sign', 'square'])}(a * 1.0)",
            f"np.{self.pick(['sort', 'ravel', 'zeros_like', 'ones_like', 'cumsum', 'asarray', 'asanyarray', 'array', 'transpose'])}(a)", "a.astype('f4')", "a.reshape(-1)", "a[a > 1]", "divmod(a + 1, 2)"]) + ")"

    def structures(self):
        rows = [(self.r.randint(-9, 9), self.r.randint(-99, 99) / 4, self.pick(["a", "bob", ""])) for _ in range(self.r.randint(1, 4))]
        a = f"np.array({rows}, dtype=[('x', {self.pick(['i8', 'i2', 'u1'])!r}), ('y', 'f8'), ('s', 'U3')])"
        return "structures", f"a={a.replace('u1', 'i4')}", self.pick([
            "a['x']", "a['y'].sum()", "repr(a)", "str(a)", "a.tolist()", "a[0].item()", "a[::-1]['x']", "a[a['x'] > 0]['y']", "np.sort(a, order='y')['x']", "np.argsort(a, order=['s', 'x'])",
            "(a.dtype.names, a.dtype.itemsize, str(a.dtype), len(a), a.shape)", "a[['y', 'x']].tolist()", "repr(a['s'])", "[r['x'] for r in a]", "np.concatenate([a, a])['y']", "a.copy()['x']", "repr(a[:1])"])

    def times(self):
        days = [f"20{self.r.randint(10, 30)}-{self.r.randint(1, 12):02d}-{self.r.randint(1, 28):02d}" for _ in range(3)]
        unit, span = self.pick(UNITS), self.r.randint(-500, 500)
        return "times", f"d=np.array({days}, dtype='M8[D]'); t=np.timedelta64({span}, 'D')", self.pick([
            "repr(d)", "str(d)", "repr(d - d[0])", "repr(d + t)", "(d - d[1]) / np.timedelta64(1, 'D')", "d < d[0]", "repr(np.sort(d))", "repr(d.min()), str(d.max())", f"repr(d.astype('M8[{unit}]'))",
            f"repr(np.datetime64({days[0]!r}, {unit!r}))", "d.astype('i8')", "d.tolist()", "repr(np.arange(d[0], d[0] + 3))", "repr(t), str(t), t.item()", "repr(np.diff(d))", "d.argsort()", "str(d[0] + t), repr(t * 2), repr(-t)",
            "np.unique(d).size", "d == d[::-1]", "d.astype('M8[Y]').astype(int)", "repr(t.astype('m8[h]'))", "repr(d[0] - d[1])", "t / np.timedelta64(6, 'h')", "repr(np.concatenate([d, d]))", "repr(d.astype(object))", "repr(d.astype(str))"])

    def masks(self):
        n = self.r.randint(1, 6)
        values = [self.r.randint(-9, 9) for _ in range(n)]
        values = values if self.chance(0.6) else [v / 2 for v in values]
        return "masks", f"m=np.ma.array({values}, mask={[self.r.randint(0, 1) for _ in range(n)]})", self.pick([
            "str(m)", "repr(m)", "str(m + 1)", "str(m * m)", "m.sum() is np.ma.masked or m.sum()", "m.count()", "m.compressed()", "m.filled(0)", "str(m > 0)", "str(m[::-1])", "m.tolist()", "m.mask.tolist()",
            "str(1 / m)", "str(np.ma.masked_where(m > 2, m))", "str(m.max())", "str(m.mean())", "str(np.ma.concatenate([m, m]))", "str(-m)", "str(m.cumsum())", "str(np.ma.sqrt(m))", "str(m == m[0])"])

    AROUND = [("views", 8), ("buffers", 5), ("derived", 4), ("structures", 2), ("times", 2), ("masks", 2)]
