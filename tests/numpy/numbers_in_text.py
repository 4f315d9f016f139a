"""numpy.fromstring and numpy.fromfile: separators, what cannot be read, bytes."""
import os
import tempfile
import warnings
import numpy as np


def show(function, *args, **kwargs):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = repr(function(*args, **kwargs))
        except Exception as problem:
            result = f"{type(problem).__name__} {problem}"
    print(args[-3:] if function is np.fromstring else "", kwargs, result, [w.category.__name__ for w in seen])


show(np.fromstring, '1 2 3',sep=' ')  # expect: ('1 2 3',) {'sep': ' '} array([1., 2., 3.]) []
show(np.fromstring, '1,2,3',sep=',')  # expect: ('1,2,3',) {'sep': ','} array([1., 2., 3.]) []
show(np.fromstring, '1,2,3,',sep=',')  # expect: ('1,2,3,',) {'sep': ','} array([1., 2., 3.]) []
show(np.fromstring, '1 , 2 , 3',sep=',')  # expect: ('1 , 2 , 3',) {'sep': ','} array([1., 2., 3.]) []
show(np.fromstring, '1,2,3',sep=' , ')  # expect: ('1,2,3',) {'sep': ' , '} array([1., 2., 3.]) []
show(np.fromstring, '1 , 2',sep=' , ')  # expect: ('1 , 2',) {'sep': ' , '} array([1., 2.]) []
show(np.fromstring, '1 2 x',sep=' ')  # expect: ('1 2 x',) {'sep': ' '} array([1., 2.]) ['DeprecationWarning']
show(np.fromstring, 'x',sep=' ')
# expect: ('x',) {'sep': ' '} array([], dtype=float64) ['DeprecationWarning']
show(np.fromstring, '',sep=' ')  # expect: ('',) {'sep': ' '} array([], dtype=float64) []
show(np.fromstring, '1,,2',sep=',')  # expect: ('1,,2',) {'sep': ','} array([1.]) ['DeprecationWarning']
show(np.fromstring, '1.5,2',int,sep=',')
# expect: ('1.5,2', <class 'int'>) {'sep': ','} array([1]) ['DeprecationWarning']
show(np.fromstring, '1,2.5',int,sep=',')
# expect: ('1,2.5', <class 'int'>) {'sep': ','} array([1, 2]) ['DeprecationWarning']
show(np.fromstring, '1 2 3',sep=' ',count=2)  # expect: ('1 2 3',) {'sep': ' ', 'count': 2} array([1., 2.]) []
show(np.fromstring, '1 2 3',sep=' ',count=0)
# expect: ('1 2 3',) {'sep': ' ', 'count': 0} array([], dtype=float64) []
show(np.fromstring, '0x1f 2',int,sep=' ')
# expect: ('0x1f 2', <class 'int'>) {'sep': ' '} array([0]) ['DeprecationWarning']
show(np.fromstring, 'nan inf -inf NaN infinity',sep=' ')
# expect: ('nan inf -inf NaN infinity',) {'sep': ' '} array([ nan,  inf, -inf,  nan,  inf]) []
show(np.fromstring, '1e5 1e 3',sep=' ')
# expect: ('1e5 1e 3',) {'sep': ' '} array([1.e+05, 1.e+00]) ['DeprecationWarning']
show(np.fromstring, 'True False',bool,sep=' ')
# expect: ('True False', <class 'bool'>) {'sep': ' '} array([], dtype=bool) ['DeprecationWarning']
show(np.fromstring, '1 0 2',bool,sep=' ')
# expect: ('1 0 2', <class 'bool'>) {'sep': ' '} array([ True, False,  True]) []
show(np.fromstring, '1+2j 3',complex,sep=' ')
# expect: ('1+2j 3', <class 'complex'>) {'sep': ' '} array([1.+2.j, 3.+0.j]) []
show(np.fromstring, '  1 2',sep=' ')  # expect: ('  1 2',) {'sep': ' '} array([1., 2.]) []
show(np.fromstring, '1  2',sep=',')  # expect: ('1  2',) {'sep': ','} array([1.]) ['DeprecationWarning']
show(np.fromstring, '1\n2\t3',sep=' ')  # expect: ('1\n2\t3',) {'sep': ' '} array([1., 2., 3.]) []
show(np.fromstring, b'1 2',sep=' ')  # expect: (b'1 2',) {'sep': ' '} array([1., 2.]) []
show(np.fromstring, b'\x01\x00\x02\x00','i2')
# expect: (b'\x01\x00\x02\x00', 'i2') {} array([1, 2], dtype=int16) ['DeprecationWarning']
show(np.fromstring, 'ab','u1')  # expect: ('ab', 'u1') {} array([97, 98], dtype=uint8) ['DeprecationWarning']
show(np.fromstring, b'\x01\x00\x02','i2')
# expect: (b'\x01\x00\x02', 'i2') {} ValueError string size must be a multiple of element size ['DeprecationWarning']
show(np.fromstring, b'\x01\x00\x02\0','i2',1)
# expect: (b'\x01\x00\x02\x00', 'i2', 1) {} array([1], dtype=int16) ['DeprecationWarning']
show(np.fromstring, b'\x01\x00\x02\0','i2',3)
# expect: (b'\x01\x00\x02\x00', 'i2', 3) {} ValueError string is smaller than requested size ['DeprecationWarning']
show(np.fromstring, b'12345678')  # expect: (b'12345678',) {} array([6.82132005e-38]) ['DeprecationWarning']
show(np.fromstring, '1 2',dtype='S1',sep=' ')
# expect: ('1 2',) {'dtype': 'S1', 'sep': ' '} ValueError don't know how to read character strings with that array type []
show(np.fromstring, '1 2','f4',sep=' ')
# expect: ('1 2', 'f4') {'sep': ' '} array([1., 2.], dtype=float32) []
show(np.fromstring, '300 2','u1',sep=' ')
# expect: ('300 2', 'u1') {'sep': ' '} array([44,  2], dtype=uint8) []
show(np.fromstring, '-1','u1',sep=' ')
# expect: ('-1', 'u1') {'sep': ' '} array([], dtype=uint8) ['DeprecationWarning']
show(np.fromstring, '1a2a3',sep='a')  # expect: ('1a2a3',) {'sep': 'a'} array([1., 2., 3.]) []
show(np.fromstring, '1 a 2',sep='a')  # expect: ('1 a 2',) {'sep': 'a'} array([1., 2.]) []
show(np.fromstring, '1 a 2',sep=' a ')  # expect: ('1 a 2',) {'sep': ' a '} array([1., 2.]) []
show(np.fromstring, '1a2',sep=' a ')  # expect: ('1a2',) {'sep': ' a '} array([1., 2.]) []
show(np.fromstring, '1**2',sep='**')  # expect: ('1**2',) {'sep': '**'} array([1., 2.]) []
show(np.fromstring, '99999999999999999999',int,sep=' ')
# expect: ('99999999999999999999', <class 'int'>) {'sep': ' '} array([9223372036854775807]) []
show(np.fromstring, '1_000',sep=' ')  # expect: ('1_000',) {'sep': ' '} array([1.]) ['DeprecationWarning']
show(np.fromstring, '1 2 ',sep=' ')  # expect: ('1 2 ',) {'sep': ' '} array([1., 2.]) []
show(np.fromstring, '\u1234','u1')
# expect: ('ሴ', 'u1') {} array([225, 136, 180], dtype=uint8) ['DeprecationWarning']
show(np.fromstring, b'','i4')  # expect: (b'', 'i4') {} array([], dtype=int32) ['DeprecationWarning']
show(np.fromstring, 'abc','S',sep=' ')  # expect: ('abc', 'S') {'sep': ' '} ValueError zero-valued itemsize []
show(np.fromstring, b'abc','S')
# expect: (b'abc', 'S') {} ValueError zero-valued itemsize ['DeprecationWarning']
show(np.fromstring, b'abc','U0')
# expect: (b'abc', 'U0') {} ValueError zero-valued itemsize ['DeprecationWarning']
path = os.path.join(tempfile.mkdtemp(), "data")
for data in (bytes(range(10)), b"1 2 3", b"1,2,x", b""):
    with open(path, "wb") as file:
        file.write(data)
    for options in ({"dtype": "u2"}, {"dtype": "u4"}, {"dtype": "u2", "count": 2}, {"dtype": "u1", "offset": 4}, {"dtype": "V0"}, {"sep": " "},
                    {"sep": ",", "dtype": int}, {"sep": " ", "count": 2}, {"sep": " ", "offset": 1}, {"dtype": object}):
        show(np.fromfile, path, **options)
        # expect:  {'dtype': 'u2'} array([ 256,  770, 1284, 1798, 2312], dtype=uint16) []
        # expect:  {'dtype': 'u4'} array([ 50462976, 117835012], dtype=uint32) []
        # expect:  {'dtype': 'u2', 'count': 2} array([256, 770], dtype=uint16) []
        # expect:  {'dtype': 'u1', 'offset': 4} array([4, 5, 6, 7, 8, 9], dtype=uint8) []
        # expect:  {'dtype': 'V0'} ValueError negative dimensions are not allowed []
        # expect:  {'sep': ' '} array([], dtype=float64) ['DeprecationWarning']
        # expect:  {'sep': ',', 'dtype': <class 'int'>} array([], dtype=int64) ['DeprecationWarning']
        # expect:  {'sep': ' ', 'count': 2} array([], dtype=float64) ['DeprecationWarning']
        # expect:  {'sep': ' ', 'offset': 1} TypeError 'offset' argument only permitted for binary files []
        # expect:  {'dtype': <class 'object'>} ValueError Cannot read into object array []
        # expect:  {'dtype': 'u2'} array([8241, 8242], dtype=uint16) []
        # expect:  {'dtype': 'u4'} array([540155953], dtype=uint32) []
        # expect:  {'dtype': 'u2', 'count': 2} array([8241, 8242], dtype=uint16) []
        # expect:  {'dtype': 'u1', 'offset': 4} array([51], dtype=uint8) []
        # expect:  {'dtype': 'V0'} ValueError negative dimensions are not allowed []
        # expect:  {'sep': ' '} array([1., 2., 3.]) []
        # expect:  {'sep': ',', 'dtype': <class 'int'>} array([1]) ['DeprecationWarning']
        # expect:  {'sep': ' ', 'count': 2} array([1., 2.]) []
        # expect:  {'sep': ' ', 'offset': 1} TypeError 'offset' argument only permitted for binary files []
        # expect:  {'dtype': <class 'object'>} ValueError Cannot read into object array []
        # expect:  {'dtype': 'u2'} array([11313, 11314], dtype=uint16) []
        # expect:  {'dtype': 'u4'} array([741485617], dtype=uint32) []
        # expect:  {'dtype': 'u2', 'count': 2} array([11313, 11314], dtype=uint16) []
        # expect:  {'dtype': 'u1', 'offset': 4} array([120], dtype=uint8) []
        # expect:  {'dtype': 'V0'} ValueError negative dimensions are not allowed []
        # expect:  {'sep': ' '} array([1.]) ['DeprecationWarning']
        # expect:  {'sep': ',', 'dtype': <class 'int'>} array([1, 2]) ['DeprecationWarning']
        # expect:  {'sep': ' ', 'count': 2} array([1.]) ['DeprecationWarning']
        # expect:  {'sep': ' ', 'offset': 1} TypeError 'offset' argument only permitted for binary files []
        # expect:  {'dtype': <class 'object'>} ValueError Cannot read into object array []
        # expect:  {'dtype': 'u2'} array([], dtype=uint16) []
        # expect:  {'dtype': 'u4'} array([], dtype=uint32) []
        # expect:  {'dtype': 'u2', 'count': 2} array([], dtype=uint16) []
        # expect:  {'dtype': 'u1', 'offset': 4} ValueError negative dimensions are not allowed []
        # expect:  {'dtype': 'V0'} ValueError negative dimensions are not allowed []
        # expect:  {'sep': ' '} array([], dtype=float64) []
        # expect:  {'sep': ',', 'dtype': <class 'int'>} array([], dtype=int64) []
        # expect:  {'sep': ' ', 'count': 2} array([], dtype=float64) []
        # expect:  {'sep': ' ', 'offset': 1} TypeError 'offset' argument only permitted for binary files []
        # expect:  {'dtype': <class 'object'>} ValueError Cannot read into object array []
with open(path, "wb+") as file:
    file.write(b"12 34 56 78")
    file.seek(3)
    print(np.fromfile(file, int, 2, " "), file.tell())  # expect: [34 56] 9
    print(np.fromfile(file, "S1"), file.tell())  # expect: [b'7' b'8'] 11
os.remove(path)
