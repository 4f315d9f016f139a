"""Random expressions about elements that are no numbers: structures of random layouts, times of random units, text and bytes.
Mixed into numpy_cases's Cases, whose parts they use.  What they find is compared as text and as bytes."""

FIELD_TYPES = ["i4", "f8", "u1", "i2", "?", "U3", "S2", "M8[s]", "m8[D]", ">i4", ">f8", "c8", "f2", "V3"]
TIME_UNITS = ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "25s", "3h", "2D"]
QUIET = "import warnings; warnings.simplefilter('ignore'); "


class MemoryCases:
    def layout(self, depth=0):
        """The text of a structure's dtype."""
        fields = []
        for n in range(self.r.randint(1, 4)):
            kind = self.layout(depth + 1) if depth < 1 and self.chance(0.15) else repr(self.pick(FIELD_TYPES))
            shape = f", {self.pick(['(2,)', '3', '(2, 2)'])}" if self.chance(0.15) else ""
            fields.append(f"('{'abcd'[n]}', {kind}{shape})")
        return f"[{', '.join(fields)}]"

    def structure_memory(self):
        kind = self.layout()
        size = self.r.randint(1, 4)
        seed = self.r.randrange(10 ** 6)
        most = 2 if "?" in str(kind) else 3  # numpy compares a bool of value 2 now as true, now as 2
        a = f"dt=np.dtype({kind}); a=np.frombuffer(bytes((i * {seed % 97 + 1} + {seed}) % {most} for i in range(dt.itemsize * {size})), dt).copy()"
        return "structure memory", QUIET + a, self.pick([
            "(repr(dt), str(dt), dt.itemsize, dt.alignment, dt.flags, hash(dt) == hash(np.dtype(dt)))", "(dt.descr if not dt.isalignedstruct else 0, dt.names, [dt.fields[n][1] for n in dt.names])", "a.tobytes().hex()", "(a['a'].strides, a['a'].shape, a['a'].dtype.str)",
            "[a[n].tobytes().hex() for n in a.dtype.names]", "(a == a[::-1]).tolist()", "(a != a[0]).tolist()", "memoryview(np.zeros(2, [(n, dt[n]) for n in dt.names if dt[n].base.kind in 'iufb?c'] or 'i4')).format", "repr(dt.newbyteorder())", "repr(dt.newbyteorder('>'))",
            "a.astype(dt.newbyteorder('>')).tobytes().hex()", "a.byteswap().tobytes().hex()", "__import__('pickle').loads(__import__('pickle').dumps(a)).tobytes() == a.tobytes()", "np.concatenate([a, a[::-1]]).tobytes().hex()", "a[[0, -1]].tobytes().hex()", "a.repeat(2).tobytes().hex()",
            "(lambda b: (b.__setitem__(0, a[-1]), b.tobytes().hex()))(a.copy())[1]", "(lambda b: (b.__setitem__(slice(None), a[0]), b.tobytes().hex()))(a.copy())[1]", "(lambda b: (b.__setitem__('a', a['a'][::-1]), b.tobytes().hex()))(a.copy())[1]", "a[['a']].dtype.itemsize", "repr(a[dt.names[::-1][:1] and [dt.names[-1]]].dtype)",
            "np.zeros(2, dt).tobytes() == bytes(2 * dt.itemsize)", "np.take(a, [0, 0]).tobytes().hex()", "a.view('u1').sum()", f"repr(np.promote_types(dt, dt)), repr(np.dtype({kind}, align=True)), np.dtype({kind}, align=True).itemsize", "np.can_cast(dt, dt, 'no')", "(lambda b: (np.save(b, a), b.getvalue().hex()))(__import__('io').BytesIO())[1]", "a.copy('F').strides", "a.reshape(-1, 1).T.shape",
            "__import__('pickle').loads(__import__('pickle').dumps(dt, 2)) == dt", "np.where(np.arange(len(a)) % 2, a, a[::-1]).tobytes().hex()", "np.append(a, a).dtype == dt"])

    def time_memory(self):
        u, v = self.pick(TIME_UNITS), self.pick(TIME_UNITS)
        counts = [self.r.randint(-3000, 3000) for _ in range(self.r.randint(1, 5))] + (["NaT"] if self.chance(0.3) else [])
        spans = [self.r.randint(-300, 300) for _ in counts]
        moments = f"np.array([{', '.join('-2**63' if c == 'NaT' else str(c) for c in counts)}], 'i8').view('M8[{u}]')"
        op = self.pick(["+", "-", "<", "==", ">=", "!="])
        return "time memory", QUIET + f"d={moments}; t=np.array({spans}).view('m8[{v}]'); s=np.array({spans[::-1]}).view('m8[{u}]')", self.pick([
            f"repr(d {op} d[0])", f"repr(d {self.pick(['+', '-'])} t)", f"repr(t {op} s)", f"repr(d {op} d.astype('M8[{v}]'))", f"d.astype('M8[{v}]').view('i8')", f"t.astype('m8[{u}]').view('i8')", "repr(d), str(d)", "repr(t), str(t)", "repr(np.sort(d))", "repr(d.max()), repr(d.min())",
            "d.argmax(), d.argmin()", "repr(np.unique(d))", "repr(np.diff(d))", "repr(t.sum()), repr(t.mean())", "repr(t * 3), repr(t * 0.5), repr(t / 2), repr(t // 3)", "(t / s).tolist()", "(t // s).tolist()", "repr(t % s)", "repr(-t), repr(abs(t)), repr(np.sign(t))", "d.tolist()", "t.tolist()", "repr(d[0]), str(d[0]), d[0].item()",
            "repr(t[0]), str(t[0]), t[0].item()", "d.astype('U').tolist(), d.astype('S').dtype.str", "hash(t[0])", "repr(np.maximum(d, d[::-1])), repr(np.fmin(d, d[::-1]))", "np.isnat(d), np.isfinite(d), np.isnan(t)", "repr(np.promote_types(d.dtype, t.dtype)), repr(np.promote_types(t.dtype, s.dtype))",
            "repr(np.result_type(t, s)), repr(np.concatenate([t, s]).dtype)", f"np.can_cast(t.dtype, s.dtype, {self.pick(['safe', 'same_kind', 'no', 'equiv'])!r}), np.can_cast(d.dtype, 'M8[{v}]', {self.pick(['safe', 'same_kind'])!r})", "repr(np.searchsorted(np.sort(d), d[:1]))", "d.astype('>M8[%s]').tobytes().hex()" % u,
            "repr(t.cumsum())", "np.datetime_as_string(d).tolist()", "__import__('pickle').dumps(d, 2).hex()", "d.nonzero()[0].tolist(), bool(d.any())", "repr(np.full(2, d[0])), repr(np.array([d[0], d[-1]])), repr(np.append(d, d[0]))", "repr(d[0] + 1), repr(1 + t[0]), repr(t[0] * 2)"])

    def text_memory(self):
        kind = self.pick(["U", "S"])
        words = [self.pick(["a", "bob", "", "zz", "Abc", "a b", "12", "3.5", "-7"]) for _ in range(self.r.randint(1, 6))]
        a = f"a=np.array({words}, {kind!r})"
        other = self.pick(["a[::-1]", "a[0]", "np.array(['bob'], a.dtype.kind)", "a.astype(a.dtype.kind + '9')"])
        return "text memory", QUIET + a, self.pick([
            "repr(a)", "a.tobytes().hex()", f"repr(a {self.pick(['<', '<=', '==', '!=', '>', '>='])} {other})", "repr(np.sort(a))", "np.argsort(a, kind='stable').tolist()", "repr(np.unique(a, return_counts=True))", f"repr(a.astype({self.pick(['U2', 'S2', 'U7', 'S', 'U', 'f8', 'i4', 'V4', '?'])!r}))", "a.nonzero()[0].tolist()",
            "repr(np.concatenate([a, np.array(['longer one'], a.dtype.kind)]))", "a.view('u1').sum()", "repr(np.searchsorted(np.sort(a), a))", "a.argmax(), a.argmin()", "repr(np.where(a == a[0], a, a[::-1]))", "repr(np.char.upper(a)), np.char.add(a, a).tolist()", "np.char.str_len(a).tolist()", "repr(np.isin(a, a[:1]))", "a.tolist(), a[0].dtype.str",
            "a.astype('>U3').tobytes().hex() if a.dtype.kind == 'U' else a.astype('S3').tobytes().hex()", "repr(np.repeat(a, 2)), repr(a.reshape(1, -1).T.shape)", "repr(np.promote_types(a.dtype, 'i4')), repr(np.promote_types(a.dtype, 'U2'))", "repr(np.array_equal(a, a[::-1]))", "memoryview(a).format, memoryview(a).itemsize", "repr(np.array(a.tolist() + [1]))"])

    MEMORY = [("structure_memory", 4), ("time_memory", 4), ("text_memory", 3)]
