"""genfromtxt: dtypes of several types, nested ones, converters beside usecols, what is left in a file, bytes of latin letters."""
import io
import warnings

import numpy as np


def t(text, **kwargs):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            print(repr(np.genfromtxt(io.StringIO(text) if isinstance(text, str) else text, **kwargs)))
        except Exception as error:
            print(type(error).__name__, str(error)[:200])
    for one in seen:
        print("   ", one.category.__name__, str(one.message)[:90])


t("name age\nM 64.0\nF 25.0", dtype=None, names=True)
# expect: array([(b'M', 64.), (b'F', 25.)], dtype=[('name', 'S1'), ('age', '<f8')])
# expect:     VisibleDeprecationWarning Reading unicode strings without specifying the encoding argument is deprecated. Set the en
t("name age\nM 64.0\nF 25.0", dtype=None, names=True, encoding="utf8")
# expect: array([('M', 64.), ('F', 25.)], dtype=[('name', '<U1'), ('age', '<f8')])
t("M 64.0 75.0\nF 25.0 60.0", dtype=[("g", "S1"), ("a", "i4"), ("w", "f4")])
# expect: array([(b'M', 64, 75.), (b'F', 25, 60.)],
# expect:       dtype=[('g', 'S1'), ('a', '<i4'), ('w', '<f4')])
t("M 64.0 75.0", dtype=[("g", "S1"), ("a", "i8"), ("w", "f4")])
# expect: array((b'M', -1, 75.), dtype=[('g', 'S1'), ('a', '<i8'), ('w', '<f4')])
t("1 2 3\n4 5 6", dtype=(int, float, float))  # expect: array([(1, 2., 3.), (4, 5., 6.)],
# expect:       dtype=[('f0', '<i8'), ('f1', '<f8'), ('f2', '<f8')])
t("1 2 3\n4 5 6", dtype=(int, float, int), names="a")  # expect: array([(1, 2., 3), (4, 5., 6)],
# expect:       dtype=[('a', '<i8'), ('f0', '<f8'), ('f1', '<i8')])
t("1 2 3\n4 5 6", dtype=(int, float, int), names="a, b, c")  # expect: array([(1, 2., 3), (4, 5., 6)],
# expect:       dtype=[('a', '<i8'), ('b', '<f8'), ('c', '<i8')])
t("1,2,3.0\n4,5,6.0", dtype=[("x", int), ("y", [("t", int), ("s", float)])], delimiter=",")
# expect: array([(1, (2, 3.)), (4, (5, 6.))],
# expect:       dtype=[('x', '<i8'), ('y', [('t', '<i8'), ('s', '<f8')])])
t("1 2 3 4 5", dtype=[("a", int), ("b", float, (2, 2))])  # expect: array((1, [[2., 3.], [4., 5.]]),
# expect:       dtype=[('a', '<i8'), ('b', '<f8', (2, 2))])
t("1 21\n3 42", usecols=(1,), names=["a", "b"], converters={0: lambda s: int(s, 16)})
# expect: array([(21.,), (42.,)], dtype=[('b', '<f8')])
t("1 21\n3 42", usecols=(1,), converters={1: lambda s: int(s, 16)})  # expect: array([33, 66])
t("2009; 23; 46", delimiter=";", converters={0: lambda s: s})  # expect: array((b'2009', 23., 46.),
# expect:       dtype=[('f0', 'S4'), ('f1', '<f8'), ('f2', '<f8')])
t("2009; 23; 46", delimiter=";", converters={0: float})  # expect: array([2009.,   23.,   46.])
t("M 21 72\nF 35 58", dtype={"names": ["b"], "formats": ["i4"]}, usecols=(1,), unpack=True)
# expect: array([21, 35], dtype=int32)
t("M 21 72\nF 35 58", dtype={"names": ["b", "c"], "formats": ["i4", "f8"]}, usecols=(1, 2), unpack=True)
# expect: [array([21, 35], dtype=int32), array([72., 58.])]
t("b\xe4 1\nc 2".encode("latin1").splitlines(), dtype=None)
# expect: array([(b'b\xe4', 1), (b'c', 2)], dtype=[('f0', 'S2'), ('f1', '<i8')])
# expect:     VisibleDeprecationWarning Reading unicode strings without specifying the encoding argument is deprecated. Set the en
t("1 2\n3 4 5\n6 7", invalid_raise=False)  # expect: array([[1., 2.],
# expect:        [6., 7.]])
# expect:     ConversionWarning Some errors were detected !
# expect:     Line #2 (got 3 columns instead of 2)
t("1 2\n3 4\n5 6", skip_footer=1, skip_header=1)  # expect: array([3., 4.])
t(3)  # expect: TypeError fname must be a string, a filehandle, a sequence of strings,
# expect: or an iterator of strings. Got <class 'int'> instead.
file = io.StringIO("1 2\n3 4\n5 6\n7 8\n")
t(file, max_rows=2)  # expect: array([[1., 2.],
# expect:        [3., 4.]])
t(file, max_rows=1)  # expect: array([5., 6.])
print(file.readline())  # expect: 7 8
# expect:
print(repr(np.recfromtxt(io.StringIO("1 2.5\n3 4.5"))), repr(np.recfromcsv(io.StringIO("A,b\n1,2\n3,4"), encoding="utf8")))
# expect: rec.array([(1, 2.5), (3, 4.5)],
# expect:           dtype=[('f0', '<i8'), ('f1', '<f8')]) rec.array([(1, 2), (3, 4)],
# expect:           dtype=[('a', '<i8'), ('b', '<i8')])
print(np.fromregex(io.StringIO("1 foo\n12 bar"), r"(\d+)\s+(...)", [("n", int), ("k", "S3")]), np.fromregex(io.BytesIO(b"a7b8"), "[0-9]", [("n", "i4")]))
# expect: [( 1, b'foo') (12, b'bar')] [(7,) (8,)]
stream = io.StringIO()
np.savetxt(stream, np.array([(1, 2.5), (3, 4.5)], "i4,f8"), fmt="%d:%.1f")
np.savetxt(stream, [[1, 2]], fmt=b"%d", delimiter=",", header="x", footer="y")
print(stream.getvalue())  # expect: 1:2.5
# expect: 3:4.5
# expect: # x
# expect: 1,2
# expect: # y
# expect:
