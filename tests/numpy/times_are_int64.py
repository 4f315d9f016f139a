# Times are int64 in memory: views, units and their multiples, casts, NaT, arithmetic with errors, sorting.
import datetime, pickle, warnings
import numpy as np
warnings.simplefilter("ignore")
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
d = np.array(["2020-01-01", "NaT", "2021-05-05", "1969-12-31"], "M8[D]")
m = np.array([1, 2, "NaT", -3], "m8[h]")
print(d.view("i8"), m.view("i8"), np.array([1, 2]).view("M8[D]"), d.nbytes, d.tobytes().hex(), np.frombuffer(d.tobytes(), "M8[D]")[0], type(d) is np.ndarray)
# expect: [               18262 -9223372036854775808                18752
# expect:                    -1] [                   1                    2 -9223372036854775808
# expect:                    -3] ['1970-01-02' '1970-01-03'] 32 564700000000000000000000000000804049000000000000ffffffffffffffff 2020-01-01 True
v = d.view("i8")
v[1] = 5
print(d, pickle.loads(pickle.dumps(d)) is not d, pickle.loads(pickle.dumps(d[0])), d.astype(">M8[D]").tobytes().hex() == d.view("i8").astype(">i8").tobytes().hex())
# expect: ['2020-01-01' '1970-01-06' '2021-05-05' '1969-12-31'] True 2020-01-01 True
d[1] = "NaT"
for f in (lambda: d + m, lambda: d - d[0], lambda: d - m, lambda: d + 1, lambda: m * 2, lambda: m * 1.5, lambda: m / 2, lambda: m // 2, lambda: m / m, lambda: (m // m).tolist(), lambda: m % np.timedelta64(2, "h"), lambda: -m, lambda: abs(m), lambda: d + d,
          lambda: d * 2, lambda: -d, lambda: d < d[0], lambda: d == d, lambda: d != d, lambda: d >= "2020", lambda: d < 1, lambda: m + d, lambda: 5 - m, lambda: np.maximum(d, d[0]), lambda: np.fmin(d, d[0]), lambda: np.isnat(m), lambda: np.isfinite(d), lambda: np.sqrt(m),
          lambda: d.max(), lambda: d[[0, 2]].min(), lambda: m.sum(), lambda: m[:2].mean(), lambda: m[:2].cumsum(), lambda: d.sum(), lambda: m.std(), lambda: np.sort(d), lambda: d.argsort().tolist(), lambda: d.argmax(), lambda: d.argmin(), lambda: np.unique(d), lambda: np.diff(d),
          lambda: np.sort(d.reshape(2, 2), axis=0), lambda: np.searchsorted(np.sort(d[[0, 2, 3]]), np.datetime64("2020-06-01")), lambda: np.clip(d, d[3], d[0]), lambda: np.add(d, m[0], out=np.zeros(4, "M8[h]")), lambda: d.nonzero()[0].tolist(), lambda: d.any(), lambda: d[0] in d):
    t(f)  # expect: array(['2020-01-01T01',           'NaT',           'NaT', '1969-12-30T21'],
    # expect:       dtype='datetime64[h]')
    # expect: array([     0,  'NaT',    490, -18263], dtype='timedelta64[D]')
    # expect: array(['2019-12-31T23',           'NaT',           'NaT', '1969-12-31T03'],
    # expect:       dtype='datetime64[h]')
    # expect: array(['2020-01-02',        'NaT', '2021-05-06', '1970-01-01'],
    # expect:       dtype='datetime64[D]')
    # expect: array([    2,     4, 'NaT',    -6], dtype='timedelta64[h]')
    # expect: array([    1,     3, 'NaT',    -4], dtype='timedelta64[h]')
    # expect: array([    0,     1, 'NaT',    -1], dtype='timedelta64[h]')
    # expect: array([    0,     1, 'NaT',    -1], dtype='timedelta64[h]')
    # expect: array([ 1.,  1., nan,  1.])
    # expect: [1, 1, 0, 1]
    # expect: array([    1,     0, 'NaT',     1], dtype='timedelta64[h]')
    # expect: array([   -1,    -2, 'NaT',     3], dtype='timedelta64[h]')
    # expect: array([    1,     2, 'NaT',     3], dtype='timedelta64[h]')
    # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
    # expect: UFuncTypeError ufunc 'multiply' cannot use operands with types dtype('<M8[D]') and dtype('int64')
    # expect: UFuncTypeError ufunc 'negative' did not contain a loop with signature matching types <class 'numpy.dtype[datetime64]'> -> None
    # expect: array([False, False, False,  True])
    # expect: array([ True, False,  True,  True])
    # expect: array([False,  True, False, False])
    # expect: TypeError '>=' not supported between instances of 'numpy.ndarray' and 'str'
    # expect: TypeError The DType <class 'numpy.dtype[datetime64]'> could not be promoted by <class 'numpy.dtype[int64]'>. This means that no common DType exists for the given inputs. For example they cannot be stored in a single array unless the dtype is `object`. The full list of DTypes is: (<class 'numpy.dtype[datetime64]'>, <class 'numpy.dtype[int64]'>)
    # expect: array(['2020-01-01T01',           'NaT',           'NaT', '1969-12-30T21'],
    # expect:       dtype='datetime64[h]')
    # expect: array([    4,     3, 'NaT',     8], dtype='timedelta64[h]')
    # expect: array(['2020-01-01',        'NaT', '2021-05-05', '2020-01-01'],
    # expect:       dtype='datetime64[D]')
    # expect: array(['2020-01-01', '2020-01-01', '2020-01-01', '1969-12-31'],
    # expect:       dtype='datetime64[D]')
    # expect: array([False, False,  True, False])
    # expect: array([ True, False,  True,  True])
    # expect: TypeError ufunc 'sqrt' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
    # expect: numpy.datetime64('NaT')
    # expect: numpy.datetime64('2020-01-01')
    # expect: numpy.timedelta64('NaT','h')
    # expect: numpy.timedelta64(1,'h')
    # expect: array([1, 3], dtype='timedelta64[h]')
    # expect: UFuncTypeError ufunc 'add' cannot use operands with types dtype('<M8[D]') and dtype('<M8[D]')
    # expect: UFuncTypeError ufunc 'multiply' cannot use operands with types dtype('<m8[h]') and dtype('<m8[h]')
    # expect: array(['1969-12-31', '2020-01-01', '2021-05-05',        'NaT'],
    # expect:       dtype='datetime64[D]')
    # expect: [3, 0, 2, 1]
    # expect: 1
    # expect: 1
    # expect: array(['1969-12-31', '2020-01-01', '2021-05-05',        'NaT'],
    # expect:       dtype='datetime64[D]')
    # expect: array([ 'NaT',  'NaT', -18753], dtype='timedelta64[D]')
    # expect: array([['2020-01-01', '1969-12-31'],
    # expect:        ['2021-05-05',        'NaT']], dtype='datetime64[D]')
    # expect: 2
    # expect: array(['2020-01-01',        'NaT', '2020-01-01', '1969-12-31'],
    # expect:       dtype='datetime64[D]')
    # expect: array(['2020-01-01T01',           'NaT', '2021-05-05T01', '1969-12-31T01'],
    # expect:       dtype='datetime64[h]')
    # expect: [0, 1, 2, 3]
    # expect: True
    # expect: True
for unit in ("Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "25s", "3M", "2Y"):
    x = d.astype(f"M8[{unit}]")
    print(unit, x.view("i8").tolist()[::2], x[0], repr(x[3]), x.dtype.name, x.astype("M8[D]").view("i8").tolist()[2:], np.datetime_data(x.dtype), x[:1].tolist())
    # expect: Y [50, 51] 2020 numpy.datetime64('1969') datetime64[Y] [18628, -365] ('Y', 1) [datetime.date(2020, 1, 1)]
    # expect: M [600, 616] 2020-01 numpy.datetime64('1969-12') datetime64[M] [18748, -31] ('M', 1) [datetime.date(2020, 1, 1)]
    # expect: W [2608, 2678] 2019-12-26 numpy.datetime64('1969-12-25') datetime64[W] [18746, -7] ('W', 1) [datetime.date(2019, 12, 26)]
    # expect: D [18262, 18752] 2020-01-01 numpy.datetime64('1969-12-31') datetime64[D] [18752, -1] ('D', 1) [datetime.date(2020, 1, 1)]
    # expect: h [438288, 450048] 2020-01-01T00 numpy.datetime64('1969-12-31T00','h') datetime64[h] [18752, -1] ('h', 1) [datetime.datetime(2020, 1, 1, 0, 0)]
    # expect: m [26297280, 27002880] 2020-01-01T00:00 numpy.datetime64('1969-12-31T00:00') datetime64[m] [18752, -1] ('m', 1) [datetime.datetime(2020, 1, 1, 0, 0)]
    # expect: s [1577836800, 1620172800] 2020-01-01T00:00:00 numpy.datetime64('1969-12-31T00:00:00') datetime64[s] [18752, -1] ('s', 1) [datetime.datetime(2020, 1, 1, 0, 0)]
    # expect: ms [1577836800000, 1620172800000] 2020-01-01T00:00:00.000 numpy.datetime64('1969-12-31T00:00:00.000') datetime64[ms] [18752, -1] ('ms', 1) [datetime.datetime(2020, 1, 1, 0, 0)]
    # expect: us [1577836800000000, 1620172800000000] 2020-01-01T00:00:00.000000 numpy.datetime64('1969-12-31T00:00:00.000000') datetime64[us] [18752, -1] ('us', 1) [datetime.datetime(2020, 1, 1, 0, 0)]
    # expect: ns [1577836800000000000, 1620172800000000000] 2020-01-01T00:00:00.000000000 numpy.datetime64('1969-12-31T00:00:00.000000000') datetime64[ns] [18752, -1] ('ns', 1) [1577836800000000000]
    # expect: 25s [63113472, 64806912] 2020-01-01T00:00:00 numpy.datetime64('1969-12-31T00:00:00','25s') datetime64[25s] [18752, -1] ('s', 25) [datetime.datetime(2020, 1, 1, 0, 0)]
    # expect: 3M [200, 205] 2020-01 numpy.datetime64('1969-10','3M') datetime64[3M] [18718, -92] ('M', 3) [datetime.date(2020, 1, 1)]
    # expect: 2Y [25, 25] 2020 numpy.datetime64('1968','2Y') datetime64[2Y] [18262, -731] ('Y', 2) [datetime.date(2020, 1, 1)]
for f in (lambda: np.timedelta64(1, "Y").astype("m8[D]"), lambda: np.array([-30, 30], "m8[h]").astype("m8[D]"), lambda: d.astype("i4"), lambda: np.array([1.5, np.nan]).astype("m8[s]"), lambda: d.astype("U"), lambda: m.astype("S"), lambda: np.array(["2020-02-29"]).astype("M8[D]"),
          lambda: d.astype(object), lambda: m.tolist(), lambda: np.array(["2020", "2020-05"], "M8"), lambda: np.array([datetime.date(2020, 1, 1)], "M8"), lambda: np.array([np.datetime64("2020"), np.datetime64("2020-01-01T05")]), lambda: np.array([1, np.timedelta64(3, "s")]),
          lambda: np.dtype("M8[xx]"), lambda: np.dtype("M8[7D"), lambda: np.dtype("datetime64[10us]"), lambda: np.array([1], "M8"), lambda: np.array(["nonsense"], "M8[s]"), lambda: np.array(["2020-13-01"], "M8[s]"), lambda: np.can_cast("M8[D]", "M8[s]"), lambda: np.can_cast("M8[s]", "M8[D]"),
          lambda: np.promote_types("m8[s]", "m8[25s]"), lambda: np.promote_types("m8[D]", "m8[7s]"), lambda: np.promote_types("M8[D]", "i8"), lambda: np.promote_types("m8[Y]", "m8[D]"), lambda: np.arange("2020-01", "2020-04", dtype="M8[M]"), lambda: np.arange(0, 9, 3, dtype="m8[s]"),
          lambda: np.zeros(2, "M8[s]"), lambda: np.ones(2, "m8"), lambda: np.full(2, np.datetime64("2020")), lambda: np.empty_like(d).dtype, lambda: np.concatenate([d[:1], np.array(["2020-01-01T05"], "M8[h]")]), lambda: np.datetime64(5, "25s"), lambda: np.timedelta64(5, "25s"),
          lambda: hash(np.datetime64("2020")), lambda: isinstance(d[0], np.generic), lambda: np.datetime64("2009") + np.timedelta64(20, "D"), lambda: np.datetime64("2009-01-01") + np.timedelta64(1, "M"), lambda: memoryview(d), lambda: np.busday_offset("2020-01-01", [0, 5, -3]),
          lambda: np.busday_count("2020-01-01", "2020-02-01"), lambda: np.is_busday(d), lambda: np.busday_offset("2020-01-04", 0, "forward", holidays=["2020-01-06"])):
    t(f)  # expect: numpy.timedelta64(365,'D')
    # expect: array([-2,  1], dtype='timedelta64[D]')
    # expect: array([18262,     0, 18752,    -1], dtype=int32)
    # expect: array([    1, 'NaT'], dtype='timedelta64[s]')
    # expect: array(['2020-01-01', 'NaT', '2021-05-05', '1969-12-31'], dtype='<U28')
    # expect: array([b'1 hours', b'2 hours', b'NaT', b'-3 hours'], dtype='|S21')
    # expect: array(['2020-02-29'], dtype='datetime64[D]')
    # expect: array([datetime.date(2020, 1, 1), None, datetime.date(2021, 5, 5),
    # expect:        datetime.date(1969, 12, 31)], dtype=object)
    # expect: [datetime.timedelta(seconds=3600), datetime.timedelta(seconds=7200), None, datetime.timedelta(days=-1, seconds=75600)]
    # expect: array(['2020-01', '2020-05'], dtype='datetime64[M]')
    # expect: array(['2020-01-01'], dtype='datetime64[D]')
    # expect: array(['2020-01-01T00', '2020-01-01T05'], dtype='datetime64[h]')
    # expect: array([1, 3], dtype='timedelta64[s]')
    # expect: TypeError Invalid datetime unit in metadata string "[xx]"
    # expect: TypeError Invalid datetime metadata string "[7D" at position 3
    # expect: dtype('<M8[10us]')
    # expect: ValueError Converting an integer to a NumPy datetime requires a specified unit
    # expect: ValueError Error parsing datetime string "nonsense" at position 0
    # expect: ValueError Month out of range in datetime string "2020-13-01"
    # expect: True
    # expect: False
    # expect: dtype('<m8[s]')
    # expect: dtype('<m8[s]')
    # expect: TypeError The DTypes <class 'numpy.dtype[datetime64]'> and <class 'numpy.dtype[int64]'> do not have a common DType. For example they cannot be stored in a single array unless the dtype is `object`.
    # expect: TypeError Cannot get a common metadata divisor for Numpy datetime metadata [Y] and [D] because they have incompatible nonlinear base time units.
    # expect: array(['2020-01', '2020-02', '2020-03'], dtype='datetime64[M]')
    # expect: array([0, 3, 6], dtype='timedelta64[s]')
    # expect: array(['1970-01-01T00:00:00', '1970-01-01T00:00:00'],
    # expect:       dtype='datetime64[s]')
    # expect: array([1, 1], dtype=timedelta64)
    # expect: array(['2020', '2020'], dtype='datetime64[Y]')
    # expect: dtype('<M8[D]')
    # expect: array(['2020-01-01T00', '2020-01-01T05'], dtype='datetime64[h]')
    # expect: numpy.datetime64('1970-01-01T00:02:05','25s')
    # expect: numpy.timedelta64(5,'25s')
    # expect: 50
    # expect: True
    # expect: numpy.datetime64('2009-01-21')
    # expect: UFuncTypeError Cannot cast ufunc 'add' input 1 from dtype('<m8[M]') to dtype('<m8[D]') with casting rule 'same_kind'
    # expect: ValueError cannot include dtype 'M' in a buffer
    # expect: array(['2020-01-01', '2020-01-08', '2019-12-27'], dtype='datetime64[D]')
    # expect: 23
    # expect: array([ True, False,  True,  True])
    # expect: numpy.datetime64('2020-01-07')
