# genfromtxt and loadtxt: holes, names, structures, columns that say what they are, converters, lines of other lengths.
import io
import warnings
import numpy as np


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e)[:150])


def G(text, **options):
    return np.genfromtxt(io.StringIO(text), **options)


def L(text, **options):
    return np.loadtxt(io.StringIO(text), **options)


warnings.simplefilter('ignore')
t(lambda: G("1 2\n3\n4 5 6\n7 8",invalid_raise=False))  # expect: array([[1., 2.],
# expect:        [7., 8.]])
t(lambda: G("1 2\n3\n4 5 6\n\n7 8"))  # expect: ValueError Some errors were detected !
# expect:     Line #2 (got 1 columns instead of 2)
# expect:     Line #3 (got 3 columns instead of 2)
t(lambda: G("a,b\n1,2",names=True,delimiter=','))
# expect: array((1., 2.), dtype=[('a', '<f8'), ('b', '<f8')])
t(lambda: G("# a b\n1 2\n3 4",names=True))
# expect: array([(1., 2.), (3., 4.)], dtype=[('a', '<f8'), ('b', '<f8')])
t(lambda: G("1 2\n3 4",names="x, y z"))
# expect: array([(1., 2.), (3., 4.)], dtype=[('x', '<f8'), ('y_z', '<f8')])
t(lambda: G("1 2\n3 4",names=["x","x"]))
# expect: array([(1., 2.), (3., 4.)], dtype=[('x', '<f8'), ('x_1', '<f8')])
t(lambda: G("1 2\n3 4",names=["print","a-b"]))
# expect: array([(1., 2.), (3., 4.)], dtype=[('print_', '<f8'), ('ab', '<f8')])
t(lambda: G("1 2 3\n3 4 5",names=["x"]))
# expect: ValueError could not assign tuple of length 3 to structure with 1 fields.
t(lambda: G("a b\n1 2",names=True,case_sensitive='upper').dtype.names)  # expect: ('A', 'B')
t(lambda: G("a B\n1 2",names=True,case_sensitive='lower').dtype.names)  # expect: ('a', 'b')
t(lambda: G("a B\n1 2",names=True,case_sensitive=False).dtype.names)  # expect: ('A', 'B')
t(lambda: G("1 2\n3 4",replace_space='-',deletechars='x',excludelist=['a'],defaultfmt='c%i',dtype=None,names='a,b c'))
# expect: array([(1, 2), (3, 4)], dtype=[('a_', '<i8'), ('b-c', '<i8')])
t(lambda: G("1 2.5 x True\n3 4 yy False",dtype=None,encoding=None))
# expect: array([(1, 2.5, 'x',  True), (3, 4. , 'yy', False)],
# expect:       dtype=[('f0', '<i8'), ('f1', '<f8'), ('f2', '<U2'), ('f3', '?')])
t(lambda: G("1 2.5 x\n3 4 yy",dtype=None))  # expect: array([(1, 2.5, b'x'), (3, 4. , b'yy')],
# expect:       dtype=[('f0', '<i8'), ('f1', '<f8'), ('f2', 'S2')])
t(lambda: G("1 2\n3 4",dtype=None))  # expect: array([[1, 2],
# expect:        [3, 4]])
t(lambda: G("1 2.5\n3 4",dtype=None))
# expect: array([(1, 2.5), (3, 4. )], dtype=[('f0', '<i8'), ('f1', '<f8')])
t(lambda: G("1 a\n3 b",dtype=None,encoding='utf-8',names='n,s'))
# expect: array([(1, 'a'), (3, 'b')], dtype=[('n', '<i8'), ('s', '<U1')])
t(lambda: G("1 a\n3 b",dtype=[('n',int),('s','U3')],encoding='utf-8'))
# expect: array([(1, 'a'), (3, 'b')], dtype=[('n', '<i8'), ('s', '<U3')])
t(lambda: G("1 a\n3 b",dtype="i8,U3",encoding='utf-8'))
# expect: array([(1, 'a'), (3, 'b')], dtype=[('f0', '<i8'), ('f1', '<U3')])
t(lambda: G("1 a\n3 b",dtype="i8,U3",names="p,q",encoding='utf-8'))
# expect: array([(1, 'a'), (3, 'b')], dtype=[('p', '<i8'), ('q', '<U3')])
t(lambda: G("1,,3\n4,5,",delimiter=',',dtype=None))  # expect: array([[ 1, -1,  3],
# expect:        [ 4,  5, -1]])
t(lambda: G("1,,x\n4,5,",delimiter=',',dtype=None,encoding=None))
# expect: array([(1, -1, 'x'), (4,  5, '')],
# expect:       dtype=[('f0', '<i8'), ('f1', '<i8'), ('f2', '<U1')])
t(lambda: G("1,2;3",delimiter=[2,2,1]))  # expect: array([nan, nan,  3.])
t(lambda: G("123456\n789012",delimiter=3))  # expect: array([[123., 456.],
# expect:        [789.,  12.]])
t(lambda: G("1 N/A",missing_values='N/A',filling_values=9))  # expect: array([1., 9.])
t(lambda: G("1,N/A,??",delimiter=',',missing_values={0:'N/A',1:'N/A',2:'??'},filling_values={1:7,2:8}))
# expect: array([1., 7., 8.])
t(lambda: G("1,N/A,??",delimiter=',',missing_values=['','N/A','??'],filling_values=[1,2,3],dtype=int))
# expect: array([1, 2, 3])
t(lambda: G("1,N/A,??",delimiter=',',names='a,b,c',missing_values={'b':'N/A'},filling_values={'c':5}))
# expect: array((1., nan, 5.), dtype=[('a', '<f8'), ('b', '<f8'), ('c', '<f8')])
t(lambda: G("1 x",usemask=True))  # expect: masked_array(data=[1.0, nan],
# expect:              mask=[False, False],
# expect:        fill_value=1e+20)
t(lambda: G("1,,3\n4,5,",delimiter=',',usemask=True))  # expect: masked_array(
# expect:   data=[[1.0, --, 3.0],
# expect:         [4.0, 5.0, --]],
# expect:   mask=[[False,  True, False],
# expect:         [False, False,  True]],
# expect:   fill_value=1e+20)
t(lambda: G("1 x\n3 4",loose=False))  # expect: ValueError Cannot convert string 'x'
t(lambda: G("1 2 3\n4 5 6",usecols=(0,2)))  # expect: array([[1., 3.],
# expect:        [4., 6.]])
t(lambda: G("1 2 3\n4 5 6",usecols=-1))  # expect: array([3., 6.])
t(lambda: G("a b c\n1 2 3\n4 5 6",names=True,usecols=('a','c')))
# expect: array([(1., 3.), (4., 6.)], dtype=[('a', '<f8'), ('c', '<f8')])
t(lambda: G("a b c\n1 2 3\n4 5 6",names=True,usecols="c"))
# expect: array([(3.,), (6.,)], dtype=[('c', '<f8')])
t(lambda: G("1 2 3\n4 5 6",converters={0:lambda s: float(s)+(10 if isinstance(s,bytes) else 20)}))
# expect: array([[11.,  2.,  3.],
# expect:        [14.,  5.,  6.]])
t(lambda: G("1 2 3\n4 5 6",encoding=None,converters={0:lambda s: float(s)+(10 if isinstance(s,bytes) else 20)}))
# expect: array([[21.,  2.,  3.],
# expect:        [24.,  5.,  6.]])
t(lambda: G("1 2 3\n4 5 6",skip_footer=1)); t(lambda: G("1 2 3\n4 5 6",max_rows=1)); t(lambda: G("1 2",max_rows=1,skip_footer=1)); t(lambda: G("1 2",max_rows=0))
# expect: array([1., 2., 3.])
# expect: array([1., 2., 3.])
# expect: ValueError The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.
# expect: ValueError 'max_rows' must be at least 1.
t(lambda: G("1 2 3\n4 5 6",unpack=True)); t(lambda: G("a b\n1 2\n3 4",names=True,unpack=True))
# expect: array([[1., 4.],
# expect:        [2., 5.],
# expect:        [3., 6.]])
# expect: [array([1., 3.]), array([2., 4.])]
t(lambda: G("1, a b ,c\n",delimiter=',',dtype=None,autostrip=True,encoding=None)); t(lambda: G("1, a b ,c\n",delimiter=',',dtype=None,encoding=None))
# expect: array((1, 'a b', 'c'), dtype=[('f0', '<i8'), ('f1', '<U3'), ('f2', '<U1')])
# expect: array((1, ' a b ', 'c'),
# expect:       dtype=[('f0', '<i8'), ('f1', '<U5'), ('f2', '<U1')])
t(lambda: G("",)); t(lambda: G("5")); t(lambda: G("5",ndmin=2)); t(lambda: G("1 2\n3 4 # c\n#x\n5 6"))
# expect: array([], dtype=float64)
# expect: array(5.)
# expect: array([[5.]])
# expect: array([[1., 2.],
# expect:        [3., 4.],
# expect:        [5., 6.]])
t(lambda: G("1+2j 3",dtype=None)); t(lambda: G("1+2j 3",dtype=complex)); t(lambda: G("x y",dtype=int)); t(lambda: G("a b\nc d",dtype=str)); t(lambda: G("a b\nc d",dtype='U1'))
# expect: array((1.+2.j, 3), dtype=[('f0', '<c16'), ('f1', '<i8')])
# expect: array([1.+2.j, 3.+0.j])
# expect: array([-1, -1])
# expect: array([['a', 'b'],
# expect:        ['c', 'd']], dtype='<U1')
# expect: array([['a', 'b'],
# expect:        ['c', 'd']], dtype='<U1')
t(lambda: G("True False",dtype=bool)); t(lambda: G("10 20\nx 3",dtype=int,filling_values=-5))
# expect: array([ True, False])
# expect: array([[10, 20],
# expect:        [-5,  3]])
t(lambda: L('1 a\n2 b',dtype=[('x',int),('y','U3')]))
# expect: array([(1, 'a'), (2, 'b')], dtype=[('x', '<i8'), ('y', '<U3')])
t(lambda: L('1 a\n2 b',dtype={'names':('x','y'),'formats':('f4','S3')}))
# expect: array([(1., b'a'), (2., b'b')], dtype=[('x', '<f4'), ('y', 'S3')])
t(lambda: L('1 a',dtype=[('x',int),('y','U3')]))
# expect: array((1, 'a'), dtype=[('x', '<i8'), ('y', '<U3')])
t(lambda: L('1 2\n3 4',dtype=[('x',int),('y',float)],unpack=True))  # expect: [array([1, 3]), array([2., 4.])]
t(lambda: L('1 2 3',dtype=[('x',int),('y',float)]))
# expect: ValueError the number of columns changed from 2 to 3 at row 1; use `usecols` to select a subset and avoid this error
t(lambda: L('1 2 3\n4 5 6',dtype=[('x',int),('y',float)],usecols=(0,2)))
# expect: array([(1, 3.), (4, 6.)], dtype=[('x', '<i8'), ('y', '<f8')])
t(lambda: L('1 2\n3 4',converters={0:lambda s: float(s)+(10 if isinstance(s,bytes) else 20)}))
# expect: array([[11.,  2.],
# expect:        [13.,  4.]])
t(lambda: L('1 2\n3 4',encoding=None,converters={0:lambda s: float(s)+(10 if isinstance(s,bytes) else 20)}))
# expect: array([[21.,  2.],
# expect:        [23.,  4.]])
t(lambda: L('1 2\n3 4',converters=lambda s: float(s)+(10 if isinstance(s,bytes) else 20)))
# expect: array([[11., 12.],
# expect:        [13., 14.]])
t(lambda: L('1 2\n3 4',converters={-1:lambda s: 7}))  # expect: array([[1., 7.],
# expect:        [3., 7.]])
t(lambda: L('x\ny',dtype='S2')); t(lambda: L('x\ny',dtype='U2')); t(lambda: L('x yyy',dtype=str)); t(lambda: L('1 2\n3 4',usecols=[1,0]))
# expect: array([b'x', b'y'], dtype='|S2')
# expect: array(['x', 'y'], dtype='<U2')
# expect: array(['x', 'yyy'], dtype='<U3')
# expect: array([[2., 1.],
# expect:        [4., 3.]])
