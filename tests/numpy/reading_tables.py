"""loadtxt: cutting, converting, shapes, and what is refused."""
import warnings
from io import BytesIO, StringIO

import numpy as np

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *where: print("warned", category.__name__, str(message)[:300])


def t(*args, **kwargs):
    try:
        print(repr(np.loadtxt(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, str(error)[:300])


t(['a, b'], dtype=str, delimiter=',')  # expect: array(['a', ' b'], dtype='<U2')
t(['1, 2 ', '  ', '3,4'], delimiter=',')
# expect: ValueError the number of columns changed from 2 to 1 at row 2; use `usecols` to select a subset and avoid this error
t(['1,2', ',', '3,4'], delimiter=',', dtype=str)  # expect: array([['1', '2'],
# expect:        ['', ''],
# expect:        ['3', '4']], dtype='<U1')
t(['1,2', '', '3,4'], delimiter=',', dtype=str)  # expect: array([['1', '2'],
# expect:        ['3', '4']], dtype='<U1')
t(StringIO('1\n\n\n2\n3\n'), max_rows=2)
# expect: warned UserWarning Input line 2 contained no data and will not be counted towards `max_rows=2`.  This differs from the behaviour in NumPy <=1.22 which counted lines rather than rows.  If desired, the previous behaviour can be achieved by using `itertools.islice`.
# expect: Please see the 1.23 release notes for an example on how
# expect: array([1., 2.])
t([])  # expect: warned UserWarning loadtxt: input contained no data: "[]"
# expect: array([], dtype=float64)
t([], ndmin=2)  # expect: warned UserWarning loadtxt: input contained no data: "[]"
# expect: array([], shape=(0, 1), dtype=float64)
t([], usecols=[0, 1, 2])  # expect: warned UserWarning loadtxt: input contained no data: "[]"
# expect: array([], shape=(0, 3), dtype=float64)
t([], ndmin=1, usecols=[0, 1, 2])  # expect: warned UserWarning loadtxt: input contained no data: "[]"
# expect: array([], shape=(0, 3), dtype=float64)
t([], dtype='i4,f8')  # expect: warned UserWarning loadtxt: input contained no data: "[]"
# expect: array([], dtype=[('f0', '<i4'), ('f1', '<f8')])
t([], dtype='i4,f8', ndmin=2)  # expect: warned UserWarning loadtxt: input contained no data: "[]"
# expect: array([], shape=(0, 1), dtype=[('f0', '<i4'), ('f1', '<f8')])
t(['1 2'], usecols=[0, 2])  # expect: ValueError invalid column index 2 at row 1 with 2 columns
t(['1 2'], usecols=['a'])
# expect: TypeError usecols must be an int or a sequence of ints but it contains at least one element of type 'str'
t(['1 2'], usecols=1.5)
# expect: TypeError usecols must be an int or a sequence of ints but it contains at least one element of type 'float'
t(['1 2'], usecols=-1)  # expect: array(2.)
t(['1 2'], usecols=[-3])  # expect: ValueError invalid column index -3 at row 1 with 2 columns
t(['1 2'], converters=3)
# expect: TypeError converters must be a dictionary mapping columns to converter functions or a single callable.
t(['1 2'], converters={'a': int})
# expect: TypeError keys of the converters dictionary must be integers; got 'a'
t(['1 2'], converters={0: 3})
# expect: TypeError values of the converters dictionary must be callable, but the value associated with key 0 is not
t(['1 2'], converters={3: int})
# expect: ValueError converter specified for column 3, which is invalid for the number of fields 2.
t(['1 2'], converters={1: float}, usecols=[0])  # expect: array(1.)
t(['1 2'], delimiter='ab')
# expect: TypeError Text reading control character must be a single unicode character or None; but got: 'ab'
t(['1 2'], delimiter='\n')
# expect: TypeError control character 'delimiter' cannot be a newline (`\r` or `\n`).
t(['1 2'], delimiter=',', comments=',')
# expect: TypeError The values for control characters 'comment' and 'delimiter' are incompatible
t(['1 2'], comments=' ')
# expect: TypeError The values for control characters 'delimiter' and 'comment' are incompatible
t(['1 2'], quotechar='#')
# expect: TypeError The values for control characters 'comment' and 'quotechar' are incompatible
t(['1 2'], quotechar='')
# expect: TypeError Text reading control character must be a single unicode character or None; but got: ''
t(['1 2'], comments='')
# expect: ValueError comments cannot be an empty string. Use comments=None to disable comments.
t(['1 2'], delimiter='')
# expect: TypeError Text reading control character must be a single unicode character or None; but got: ''
t(['1 2'], comments='//', quotechar='"')
# expect: ValueError when multiple comments or a multi-character comment is given, quotes are not supported.  In this case quotechar must be set to None.
t(['1,2'], delimiter=b',', comments=b'#')  # expect: array([1., 2.])
t(['1,2'], quotechar=b'#')
# expect: TypeError Text reading control character must be a single unicode character or None; but got: b'#'
t(['1 2'], skiprows=-1)  # expect: ValueError argument must be nonnegative
t(['1 2'], skiprows=1.5)  # expect: TypeError argument must be an integer
t(['1 2'], max_rows=-1)  # expect: ValueError argument must be nonnegative
t(['1 2'], ndmin=3)  # expect: ValueError Illegal value of ndmin keyword: 3
t(3)  # expect: ValueError fname must be a string, filehandle, list of strings,
# expect: or generator. Got <class 'int'> instead.
t([1, 2])  # expect: TypeError non-string returned while reading data
t(['1\n2'])
# expect: ValueError Found an unquoted embedded newline within a single line of input.  This is currently not supported.
t(['1 2\r\n'])  # expect: array([1., 2.])
t(['-1'], dtype='u1')
# expect: warned DeprecationWarning loadtxt(): Parsing an integer via a float is deprecated.  To avoid this warning, you can:
# expect:     * make sure the original data is stored as integers.
# expect:     * use the `converters=` keyword argument.  If you only use
# expect:       NumPy 1.23 or later, `converters=float` will normally work.
# expect:     * Use `np.loadtxt(..
# expect: array(255, dtype=uint8)
t(['1_0'])  # expect: ValueError could not convert string '1_0' to float64 at row 0, column 1.
t(['300'], dtype='u1')
# expect: warned DeprecationWarning loadtxt(): Parsing an integer via a float is deprecated.  To avoid this warning, you can:
# expect:     * make sure the original data is stored as integers.
# expect:     * use the `converters=` keyword argument.  If you only use
# expect:       NumPy 1.23 or later, `converters=float` will normally work.
# expect:     * Use `np.loadtxt(..
# expect: array(44, dtype=uint8)
t(['1.5'], dtype=int)
# expect: warned DeprecationWarning loadtxt(): Parsing an integer via a float is deprecated.  To avoid this warning, you can:
# expect:     * make sure the original data is stored as integers.
# expect:     * use the `converters=` keyword argument.  If you only use
# expect:       NumPy 1.23 or later, `converters=float` will normally work.
# expect:     * Use `np.loadtxt(..
# expect: array(1)
t(['1e3'], dtype=int)
# expect: warned DeprecationWarning loadtxt(): Parsing an integer via a float is deprecated.  To avoid this warning, you can:
# expect:     * make sure the original data is stored as integers.
# expect:     * use the `converters=` keyword argument.  If you only use
# expect:       NumPy 1.23 or later, `converters=float` will normally work.
# expect:     * Use `np.loadtxt(..
# expect: array(1000)
t(['abc'], dtype=int)  # expect: ValueError could not convert string 'abc' to int64 at row 0, column 1.
t(['2'], dtype=bool)  # expect: array(True)
t(['x'], dtype=bool)  # expect: ValueError could not convert string 'x' to bool at row 0, column 1.
t(['1.5'], dtype=bool)  # expect: ValueError could not convert string '1.5' to bool at row 0, column 1.
t(['(1+2j) 3-4j 5j 1+-2j'], dtype=complex)  # expect: array([1.+2.j, 3.-4.j, 0.+5.j, 1.-2.j])
t(['1+2'], dtype=complex)
# expect: ValueError could not convert string '1+2' to complex128 at row 0, column 1.
t(['abc de'], dtype='U2')  # expect: array(['ab', 'de'], dtype='<U2')
t(['abc de'], dtype='S2')  # expect: array([b'ab', b'de'], dtype='|S2')
t(['2020-01-02'], dtype='M8[D]')  # expect: array('2020-01-02', dtype='datetime64[D]')
t(['5'], dtype='m8[s]')  # expect: array(5, dtype='timedelta64[s]')
t(['2020-01-02'], dtype='M8')  # expect: array('2020-01-02', dtype='datetime64[D]')
t(['1 2 3 4 5'], dtype=[('a', 'i4'), ('b', 'f8', (2, 2))])  # expect: array((1, [[2., 3.], [4., 5.]]),
# expect:       dtype=[('a', '<i4'), ('b', '<f8', (2, 2))])
t(['1 2 3'], dtype=[('a', 'i4'), ('b', [('c', 'f8'), ('d', 'i4')])])  # expect: array((1, (2., 3)),
# expect:       dtype=[('a', '<i4'), ('b', [('c', '<f8'), ('d', '<i4')])])
t(['1 2 3'], dtype='i4,i4')
# expect: ValueError the number of columns changed from 2 to 3 at row 1; use `usecols` to select a subset and avoid this error
t(['1 2', '3'])
# expect: ValueError the number of columns changed from 2 to 1 at row 2; use `usecols` to select a subset and avoid this error
t(['1 2', '3 4 5'], usecols=[0])  # expect: array([1., 3.])
t(['"a,b",c', 'd,"e""f"'], dtype=str, delimiter=',', quotechar='"')  # expect: array([['a,b', 'c'],
# expect:        ['d', 'e"f']], dtype='<U3')
t(StringIO('"a\nb",c\n1,2\n'), dtype=str, delimiter=',', quotechar='"')  # expect: array([['a\nb', 'c'],
# expect:        ['1', '2']], dtype='<U3')
t(['1;2 # c', '# x', '3;4'], delimiter=';')  # expect: array([[1., 2.],
# expect:        [3., 4.]])
t(['1 2'], unpack=True)  # expect: array([1., 2.])
t(['1 2', '3 4'], dtype='i4,f8', unpack=True)  # expect: [array([1, 3], dtype=int32), array([2., 4.])]
t(['1 2'], dtype=object)  # expect: array(['1', '2'], dtype=object)
t(['0x10'])  # expect: ValueError could not convert string '0x10' to float64 at row 0, column 1.
t(['inf nan -Infinity'])  # expect: array([ inf,  nan, -inf])
t([b'1 2', b'3 4'])  # expect: array([[1., 2.],
# expect:        [3., 4.]])
t(BytesIO(b'1 2\n3 4'), converters=lambda s: (print(repr(s)), float(s))[1])  # expect: b'1'
# expect: b'2'
# expect: b'3'
# expect: b'4'
# expect: array([[1., 2.],
# expect:        [3., 4.]])
t(['1\u20032'])  # expect: array([1., 2.])
t(['1 2'], dtype=None)  # expect: array([1., 2.])
t(['1  2'], delimiter=' ')  # expect: ValueError could not convert string '' to float64 at row 0, column 2.
t(['1,,2'], delimiter=',')  # expect: ValueError could not convert string '' to float64 at row 0, column 2.
t(['a b', 'c'], dtype=str)
# expect: ValueError the number of columns changed from 2 to 1 at row 2; use `usecols` to select a subset and avoid this error
t(['1, x'], delimiter=',', converters={1: lambda s: 5 if s == ' x' else 7}, encoding=None)
# expect: array([1., 5.])
t(['1 2'], converters={0: lambda s: 1 / 0})
# expect: ValueError could not convert string '1' to float64 at row 0, column 1.
t(['1 2'], encoding='utf8', converters=lambda s: 'x')
# expect: ValueError could not convert string '1' to float64 at row 0, column 1.
t(['1 2'], dtype=[('a', 'i4')])
# expect: ValueError the number of columns changed from 1 to 2 at row 1; use `usecols` to select a subset and avoid this error
t(['1\x00 2'])  # expect: ValueError could not convert string '1\x00' to float64 at row 0, column 1.
t([' 1 , 2 '], delimiter=',', dtype=int)  # expect: array([1, 2])
t(['5 6 '], delimiter=' ')  # expect: ValueError could not convert string '' to float64 at row 0, column 3.
t(['# 1', ' # 2', '3'])  # expect: array(3.)
t('nofile.txt')  # expect: FileNotFoundError nofile.txt not found.
