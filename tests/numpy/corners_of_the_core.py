"""What numpy's own tests look at and ordinary programs seldom do: dtypes without width, flags, objects in ufuncs, clip, fromiter."""
import warnings
from fractions import Fraction as F
import numpy as np

warnings.simplefilter("ignore")


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: np.dtype([('n',str,16),('g','f8',(2,)),('s','S',3),('v','V',4)]))
# expect: dtype([('n', '<U16'), ('g', '<f8', (2,)), ('s', 'S3'), ('v', 'V4')])
t(lambda: np.dtype([('n',np.str_,16)]))  # expect: dtype([('n', '<U16')])
t(lambda: np.dtype([('n','U',(2,))]))  # expect: ValueError invalid itemsize in generic type tuple
t(lambda: np.dtype([('n','U',1)]))  # expect: dtype([('n', '<U1')])
t(lambda: np.dtype((str,5)))  # expect: dtype('<U5')
t(lambda: np.dtype(('S',(2,3))))  # expect: ValueError invalid itemsize in generic type tuple
for u in ('s/100','m/30','h/30','fs/100','as/10','Y/4','W/7','M/2','D/12','3s/7','2W/7','ns/10','Y/7'): t(lambda: np.dtype(f'M8[{u}]'))
# expect: dtype('<M8[10ms]')
# expect: dtype('<M8[2s]')
# expect: dtype('<M8[2m]')
# expect: dtype('<M8[10as]')
# expect: ValueError divisor (10) is not a multiple of a lower-unit in datetime metadata "[as/10]"
# expect: dtype('<M8[3M]')
# expect: dtype('<M8[D]')
# expect: dtype('<M8[2W]')
# expect: dtype('<M8[2h]')
# expect: ValueError divisor (7) is not a multiple of a lower-unit in datetime metadata "[3s/7]"
# expect: dtype('<M8[2D]')
# expect: dtype('<M8[100ps]')
# expect: ValueError divisor (7) is not a multiple of a lower-unit in datetime metadata "[Y/7]"
a=np.ones(3)
t(lambda: a.flags==np.ones(2).flags)  # expect: True
t(lambda: a.flags!=np.ones(2).flags)  # expect: False
t(lambda: a.flags==a[::2].flags)  # expect: False
t(lambda: a.flags==3)  # expect: False
t(lambda: a.flags.farray)  # expect: False
t(lambda: a.flags.num)  # expect: 1287
t(lambda: np.arange(3,dtype=object))  # expect: array([0, 1, 2], dtype=object)
t(lambda: np.arange(1,7,2,dtype=object))  # expect: array([1, 3, 5], dtype=object)
t(lambda: np.arange(0,1,.25,dtype='O'))  # expect: array([0, 0.25, 0.5, 0.75], dtype=object)
t(lambda: np.arange(3,0,-1,dtype='O'))  # expect: array([3, 2, 1], dtype=object)
t(lambda: np.floor(np.array([F(5,2)],object)))  # expect: array([2], dtype=object)
t(lambda: np.ceil(np.array([F(5,2),2.5],object)))  # expect: array([3, 3], dtype=object)
t(lambda: np.trunc(np.array([F(5,2),-2.5],object)))  # expect: array([2, -2], dtype=object)
t(lambda: np.floor(np.array([1.5,2],object)))  # expect: array([1, 2], dtype=object)
t(lambda: np.gcd(np.array([12,8],object),8))  # expect: array([4, 8], dtype=object)
t(lambda: np.lcm(np.array([12,8],object),8))  # expect: array([24, 8], dtype=object)
t(lambda: np.sign(np.array([-1.5,0,3],object)))  # expect: array([-1, 0, 1], dtype=object)
t(lambda: np.rint(np.array([1.5],object)))
# expect: TypeError loop of ufunc does not support argument 0 of type float which has no callable rint method
t(lambda: np.sqrt(np.array([1.5],object)))
# expect: TypeError loop of ufunc does not support argument 0 of type float which has no callable sqrt method
for cmp in ('==','!=','<','<=','>','>='):
    t(lambda: np.compare_chararrays(np.array(['a','b ']),np.array(['a ','c']),cmp,True)); t(lambda: np.compare_chararrays(np.array(['a','b ']),np.array(['a ','c']),cmp,False))
    # expect: array([ True, False])
    # expect: array([False, False])
    # expect: array([False,  True])
    # expect: array([ True,  True])
    # expect: array([False,  True])
    # expect: array([ True,  True])
    # expect: array([ True,  True])
    # expect: array([ True,  True])
    # expect: array([False, False])
    # expect: array([False, False])
    # expect: array([ True, False])
    # expect: array([False, False])
t(lambda: np.compare_chararrays(np.array(['a','b ']),np.array(['a ','c']),'x',False))
# expect: ValueError comparison must be '==', '!=', '<', '>', '<=', '>='
t(lambda: np.compare_chararrays(np.array([1]),np.array(['a ','c']),'<',False))
# expect: TypeError comparison of non-string arrays
t(lambda: np.char.compare_chararrays(np.array(['a']),np.array(['a ','c']),'<',False))
# expect: array([ True,  True])
t(lambda: np.fromiter([(1,2),(3,4)],'2i'))  # expect: array([[1, 2],
# expect:        [3, 4]], dtype=int32)
t(lambda: np.fromiter([],'S'))  # expect: ValueError Must specify length when using variable-size data-type.
t(lambda: np.fromiter(['ab'],'S2'))  # expect: array([b'ab'], dtype='|S2')
t(lambda: np.fromiter([1,'a'],object))  # expect: array([1, 'a'], dtype=object)
t(lambda: np.fromiter([1,2],'O',count=1))  # expect: array([1], dtype=object)
t(lambda: np.fromiter([(1,2.)],'i,f'))  # expect: array([(1, 2.)], dtype=[('f0', '<i4'), ('f1', '<f4')])
t(lambda: np.count_nonzero(np.array([0,1,None],object),axis=0))  # expect: 1
t(lambda: np.count_nonzero(np.array(['','a']),axis=0))  # expect: 1
t(lambda: np.mintypecode(['d','F']))  # expect: 'D'
t(lambda: np.mintypecode('fd'))  # expect: 'd'
t(lambda: np.obj2sctype('f4'))  # expect: <class 'numpy.float32'>
t(lambda: np.obj2sctype(np.ones(2)))  # expect: <class 'numpy.float64'>
t(lambda: np.obj2sctype(5))  # expect: None
t(lambda: np.sctype2char(np.int32))  # expect: 'i'
t(lambda: np.sctype2char('f8'))  # expect: 'd'
t(lambda: np.sctype2char(5))  # expect: ValueError unrecognized type
t(lambda: np.issctype(np.int32))  # expect: True
t(lambda: np.issctype(3))  # expect: False
t(lambda: np.issubclass_(np.int32,int))  # expect: False
t(lambda: np.issubclass_(3,int))  # expect: False
t(lambda: np.issubsctype('S8',str))  # expect: False
t(lambda: np.issubsctype(np.array([1]),int))  # expect: True
t(lambda: np.cast['i4'](3.7))  # expect: array(3, dtype=int32)
t(lambda: np.string_, )  # expect: <class 'numpy.bytes_'>
t(lambda: np.unicode_)  # expect: <class 'numpy.str_'>
t(lambda: np.safe_eval('[1,2]'))  # expect: [1, 2]
t(lambda: np.concatenate([[1.5]],dtype='i4',casting='no'))
# expect: TypeError Cannot cast array data from dtype('float64') to dtype('int32') according to the rule 'no'
t(lambda: np.concatenate([['a']],dtype='S'))
# expect: TypeError Cannot cast array data from dtype('<U1') to dtype('S1') according to the rule 'same_kind'
t(lambda: np.concatenate([[1]],dtype='U'))  # expect: array(['1'], dtype='<U21')
t(lambda: np.concatenate([[1.5],[2.]],axis=None,dtype='c8',casting='no'))
# expect: TypeError Cannot cast array data from dtype('float64') to dtype('complex64') according to the rule 'no'
t(lambda: np.fromiter([(1,2),(3,4)],'2i'))  # expect: array([[1, 2],
# expect:        [3, 4]], dtype=int32)
t(lambda: np.fromiter([(1,2),(3,4)],np.dtype(('i4',(2,))),count=1))  # expect: array([[1, 2]], dtype=int32)
t(lambda: np.fromiter([],'S'))  # expect: ValueError Must specify length when using variable-size data-type.
t(lambda: np.fromiter([1,'a'],object))  # expect: array([1, 'a'], dtype=object)
t(lambda: np.fromiter([1,2],'O',count=1))  # expect: array([1], dtype=object)
t(lambda: np.fromiter([1,2],'O',count=3))
# expect: ValueError iterator too short: Expected 3 but iterator had only 2 items.
t(lambda: np.fromiter([1,2],'i',count=3))
# expect: ValueError iterator too short: Expected 3 but iterator had only 2 items.
t(lambda: np.fromiter([1,2],'i',count=1))  # expect: array([1], dtype=int32)
t(lambda: np.fromiter(5,'i'))  # expect: TypeError 'int' object is not iterable
t(lambda: np.fromiter(5,'O'))  # expect: TypeError 'int' object is not iterable
t(lambda: np.count_nonzero(np.array([0,1,None],object),axis=0))  # expect: 1
t(lambda: np.count_nonzero(np.array(['','a']),axis=0))  # expect: 1
t(lambda: np.count_nonzero(np.array(['','a'])))  # expect: 1
t(lambda: np.count_nonzero(np.array([[0,1.5]]),axis=1,keepdims=True))  # expect: array([[1]])
t(lambda: np.count_nonzero(np.array([[0,0]],'m8[s]'),axis=1))  # expect: array([0])
t(lambda: np.array([[0,1.5]]).clip(0,1,dtype='f4'))  # expect: array([[0., 1.]], dtype=float32)
t(lambda: np.clip(np.array([0,5]),1.5,3,out=np.zeros(2,int),casting='unsafe'))  # expect: array([1, 3])
t(lambda: np.array([0,5]).clip(1.5,3,out=np.zeros(2,int),casting='unsafe'))  # expect: array([1, 3])
t(lambda: np.clip([1,5],1,3,where=[True,False],out=np.zeros(2,int)))  # expect: array([1, 0])
t(lambda: np.clip(np.arange(3),1.5,2,out=np.zeros(3,'i4')))  # expect: array([1, 1, 2], dtype=int32)
a=np.arange(6,dtype='i4')
t(lambda: a.clip(-0.5,2.5,a))  # expect: array([0, 1, 2, 2, 2, 2], dtype=int32)
class A(np.ndarray):
    def __array_finalize__(s,o): s.info=getattr(o,'info','x')
x=np.arange(3).view(A)
x.info='j'
t(lambda: x.astype('f4').info)  # expect: 'j'
t(lambda: np.arange(0,1,-np.inf))  # expect: array([], dtype=float64)
t(lambda: np.arange(0,1e-310,5e-324*1e10).size)  # expect: 2025
t(lambda: np.arange(0, np.inf, np.inf))  # expect: ValueError arange: cannot compute length

# indices by many truth values, views and buffers of no size
for count, ndim in ((40, 1), (31, 1), (32, 32), (16, 16)):
    a = np.ones((1,) * ndim)
    t(lambda: a[(True,) * count].ndim)
    t(lambda: a[(np.array([0]),) * min(count, ndim)].shape)
    # expect: IndexError too many advanced (array) indices. This probably means you are indexing with too many booleans. (more than 32 found)
    # expect: (1,)
    # expect: 2
    # expect: (1,)
    # expect: IndexError number of dimensions must be within [0, 32], indexing result would have 33
    # expect: IndexError when no subspace is given, the number of index arrays cannot be above 31, but 32 index arrays found
    # expect: 17
    # expect: (1,)
empty = np.zeros(2, dtype={"names": [], "formats": [], "offsets": [], "itemsize": 8})
t(lambda: empty.view(np.dtype([])))
# expect: ValueError When changing to a smaller dtype, its size must be a divisor of the size of original dtype
t(lambda: np.frombuffer(b"", dtype=[]))  # expect: ValueError cannot determine count if itemsize is 0
t(lambda: np.frombuffer(b"", dtype=[], count=2))  # expect: array([(), ()], dtype=[])
t(lambda: np.frombuffer(b"abc", dtype="S"))  # expect: ValueError itemsize cannot be zero in type
t(lambda: np.zeros((2, 0), dtype="i4").view("V0"))  # expect: array([], shape=(2, 0), dtype='|V4')
t(lambda: np.zeros((2, 2), dtype="V0").view("i4"))  # expect: array([], shape=(2, 0), dtype=int32)

# how a structure's memory is described
for fields in ([("a", "f8"), ("b", "u1")], [("b", "i4", (2, 2)), ("c", "?")], [("a", "i4"), ("b", "f2")], [("a", "c8"), ("b", "f2")], [("a", ">i4"), ("b", "i2"), ("c", "?")]):
    for count in (1, 2):
        print(memoryview(np.zeros(count, fields)).format)  # expect: T{d:a:B:b:}
        # expect: T{=d:a:B:b:}
        # expect: T{(2,2)i:b:?:c:}
        # expect: T{(2,2)=i:b:?:c:}
        # expect: T{i:a:e:b:}
        # expect: T{=i:a:@e:b:}
        # expect: T{Zf:a:e:b:}
        # expect: T{=Zf:a:@e:b:}
        # expect: T{>i:a:@h:b:?:c:}
        # expect: T{>i:a:=h:b:?:c:}

# what does not fit 32 bits without a sign
with np.errstate(all="ignore"):
    for x in (np.nan, np.inf, 5e9, -5e9, 2.0 ** 32 + 5, 3e9):
        print([np.full(n, x, kind).astype("u4").tolist() for kind in ("f4", "f8") for n in (3, 4, 6)])
        # expect: [[0, 0, 0], [2147483648, 2147483648, 2147483648, 2147483648], [2147483648, 2147483648, 2147483648, 2147483648, 0, 0], [0, 0, 0], [2147483648, 2147483648, 2147483648, 2147483648], [2147483648, 2147483648, 2147483648, 2147483648, 0, 0]]
        # expect: [[0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0, 0, 0]]
        # expect: [[705032704, 705032704, 705032704], [0, 0, 0, 0], [0, 0, 0, 0, 705032704, 705032704], [705032704, 705032704, 705032704], [0, 0, 0, 0], [0, 0, 0, 0, 705032704, 705032704]]
        # expect: [[3589934592, 3589934592, 3589934592], [2147483648, 2147483648, 2147483648, 2147483648], [2147483648, 2147483648, 2147483648, 2147483648, 3589934592, 3589934592], [3589934592, 3589934592, 3589934592], [2147483648, 2147483648, 2147483648, 2147483648], [2147483648, 2147483648, 2147483648, 2147483648, 3589934592, 3589934592]]
        # expect: [[0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [5, 5, 5], [0, 0, 0, 0], [0, 0, 0, 0, 5, 5]]
        # expect: [[3000000000, 3000000000, 3000000000], [3000000000, 3000000000, 3000000000, 3000000000], [3000000000, 3000000000, 3000000000, 3000000000, 3000000000, 3000000000], [3000000000, 3000000000, 3000000000], [3000000000, 3000000000, 3000000000, 3000000000], [3000000000, 3000000000, 3000000000, 3000000000, 3000000000, 3000000000]]

# infinities in products of complex matrices
a = np.array([[np.inf, 2, 3], [4, 5 - 1j, 6]])
with np.errstate(all="ignore"):
    print(a @ [1, 2, 3], a.T @ np.ones((2, 2)), np.ones(2) @ a, a[0] @ np.ones(3), sep="\n")
    # expect: [nan+nanj 32. -2.j]
    # expect: [[nan+nanj nan+nanj]
    # expect:  [ 7. -1.j  7. -1.j]
    # expect:  [ 9. +0.j  9. +0.j]]
    # expect: [inf+nanj  7. -1.j  9. +0.j]
    # expect: (inf+nanj)
t(lambda: np.quantile(np.zeros(0, bool), [], axis=0))
# expect: TypeError numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.
t(lambda: np.interp([0.5, np.nan], [0, 1, 2], [1j, 2, 3]))  # expect: array([ 1.+0.5j, nan+0.j ])
t(lambda: np.isin(np.arange(3, dtype="u8"), [-1, 2]))
# expect: IndexError arrays used as indices must be of integer (or boolean) type
t(lambda: np.isin(np.arange(3, dtype="i1"), [-200, 2], kind="table"))
# expect: RuntimeError You have specified kind='table', but the range of values in `ar2` or `ar1` exceed the maximum integer of the datatype. Please set `kind` to None or 'sort'.
t(lambda: np.absolute([1, 2], dtype="c16"))
# expect: UFuncTypeError ufunc 'absolute' did not contain a loop with signature matching types <class 'numpy.dtype[int64]'> -> <class 'numpy.dtype[complex128]'>
t(lambda: np.ma.power(np.ma.array([-1.0, 2]), 0.5))  # expect: masked_array(data=[--, 1.4142135623730951],
# expect:              mask=[ True, False],
# expect:        fill_value=1e+20)
t(lambda: np.ma.array([1.0, 0]) ** -1)  # expect: masked_array(data=[1.0, --],
# expect:              mask=[False,  True],
# expect:        fill_value=1e+20)
t(lambda: np.ma.unique(np.ma.array([True, True, False, True], mask=[0, 1, 0, 0])))
# expect: masked_array(data=[False, True, --, True],
# expect:              mask=[False, False,  True, False],
# expect:        fill_value=True)

# sums: minus zeros, and under masks
t(lambda: np.signbit(np.add.reduceat(np.full((2, 3), -0.0), [0, 0])).tolist())
# expect: [[True, True, True], [True, True, True]]
t(lambda: np.signbit(np.sum(np.full(3, -0.0))))  # expect: False
a, where = np.arange(0.1, 30.1).reshape(5, 6).astype("f2"), np.arange(30).reshape(5, 6) % 4 > 0
t(lambda: [np.sum(x, where=m) for x in (a, a.T.copy().T) for m in (where, where[::-1], where.T.copy().T)])
# expect: [325.0, 325.0, 325.0, 325.0, 325.0, 325.2]
t(lambda: np.sum(a, where=[[True]]))  # expect: 438.0

# char
t(lambda: np.char.equal(["a ", "b"], ["a", "b  "]))  # expect: array([ True,  True])
t(lambda: np.char.decode(np.char.encode(["ä", "b"], "utf-16-le"), "utf-16-le"))
# expect: UnicodeDecodeError 'utf-16-le' codec can't decode byte 0xe4 in position 0: truncated data
c = np.char.array(["ab ", " c", "De"])
print(repr(c), repr(c[0]), repr(c.upper()), repr(c.isupper()), repr(c == ["ab", " c ", "x"]), repr(c + "!"), repr(c * 2))
# expect: chararray(['ab', ' c', 'De'], dtype='<U3') 'ab' chararray(['AB', ' C', 'DE'], dtype='<U3') array([False, False, False]) array([ True,  True, False]) chararray(['ab !', ' c!', 'De!'], dtype='<U4') chararray(['ab ab', ' c c', 'DeDe'], dtype='<U6')
t(lambda: np.chararray((2,), 3, buffer=b"abcdef"))  # expect: chararray([b'abc', b'def'], dtype='|S3')
t(lambda: np.char.array(b"abcdef", itemsize=2))  # expect: chararray([b'ab', b'cd', b'ef'], dtype='|S2')
t(lambda: np.arange(3).view(np.chararray))  # expect: ValueError Can only create a chararray from string data.
t(lambda: np.char.equal("a", "a "))  # expect: array(True)
t(lambda: np.char.partition(["a-b", "c+d"], ["-", "+"]))  # expect: array([['a', '-', 'b'],
# expect:        ['c', '+', 'd']], dtype='<U1')
t(lambda: np.char.multiply(["a"], object()))  # expect: ValueError Can only multiply by integers
t(lambda: np.char.isnumeric([b"1"]))
# expect: TypeError isnumeric is only available for Unicode strings and arrays
t(lambda: np.char.array([b"1 \0 ", b" 2"]) == [b"1", b" 2"])  # expect: array([ True,  True])
b = np.frombuffer(b"\1\2\0\2\1\0\3", "?")   # any byte but zero is true
t(lambda: [(b == b[::-1]).tolist(), (b < b[::-1]).tolist(), (b >= b[::-1]).tolist()])
# expect: [[True, False, False, True, False, False, True], [False, False, True, False, False, True, False], [True, True, False, True, True, False, True]]
t(lambda: (b.view([("a", "?")]) != b[::-1].view([("a", "?")])).tolist())
# expect: [False, True, True, False, True, True, False]
