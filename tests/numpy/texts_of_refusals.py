"""What is refused or warned of, and in which words: types without a loop, scalars that meet strangers, empty and lost parts."""
import warnings

import numpy as np

CASES = [
    "np.subtract.reduce(np.arange(3),dtype='?')",
    "np.subtract(1,2,dtype='?')",
    "np.subtract(1.5,2,dtype='?',casting='unsafe')",
    "np.negative(3,dtype='?')",
    "np.sign(3,dtype='?')",
    "np.positive(3,dtype='?')",
    "np.positive(3.5,dtype='?')",
    'np.gcd.reduce(np.arange(3.))',
    "np.gcd.reduce(np.arange(3.),dtype='i8')",
    "np.gcd.reduce(np.arange(3),dtype='f8')",
    'np.gcd.at(np.arange(3.),[0],2)',
    'np.gcd.at(np.arange(3),[0],2.5)',
    'np.bitwise_or.reduce(np.arange(3.))',
    "np.bitwise_or.reduce(np.arange(3),dtype='f8')",
    'divmod(np.complex64(3),2)',
    'divmod(2j,np.int8(3))',
    'np.complex64(3)%2',
    '2//np.complex64(3)',
    'np.int8(3)<<2.5',
    'np.float32(3)&2',
    'np.float32(3)|np.float64(3)',
    'np.int8(3)//2j',
    '3j//np.complex128(2)',
    'np.complex128(2)//3',
    'np.complex128(2)%3j',
    'np.float64(2)%3j',
    'divmod(np.float64(2),3j)',
    'divmod(3j,np.float64(2))',
    '3j%np.float64(2)',
    'np.complex128(2)<<3j',
    'divmod(np.float16(3),np.float16(0))',
    'divmod(np.float64(0),np.float64(0))',
    'divmod(np.float64(3),np.float64(0))',
    'divmod(np.float64(-3),0.0)',
    'divmod(np.float64(np.inf),2.0)',
    'divmod(np.float64(2),np.inf)',
    'np.float64(3)//0.0',
    'np.float64(3)%0.0',
    'np.float64(0)//0.0',
    'np.float64(np.inf)//2.',
    'np.bool_(1)%np.bool_(0)',
    'np.bool_(1)//np.bool_(0)',
    'divmod(np.bool_(1),np.bool_(0))',
    'np.bool_(1)**np.bool_(0)',
    'np.bool_(1)/np.bool_(0)',
    'np.bool_(1)%0',
    'np.bool_(0)/0',
    'True%np.bool_(0)',
    'np.bool_(1)<<np.bool_(1)',
    'np.bool_(1)/np.int8(0)',
    'np.bool_(1)%np.int8(0)',
    'np.reciprocal(False)',
    'np.reciprocal(0)',
    'np.reciprocal(np.int8(0))',
    'np.reciprocal(np.int16(0))',
    "np.reciprocal(np.array([0,1],'i1'))",
    "np.reciprocal(np.array([0,1],'u4'))",
    "np.reciprocal(np.array([0,1],'i8'))",
    'np.float16(1) < None',
    "np.float16(1) < 'a'",
    'np.float16(1) < []',
    'np.float16(1) < {}',
    'np.float16(1) < object()',
    'np.float16(1) < ()',
    'np.float16(1) < [1,2]',
    'np.int64(1) < None',
    "np.int64(1) < 'a'",
    'np.int64(1) < []',
    'np.int64(1) < {}',
    'np.int64(1) < object()',
    'np.int64(1) < ()',
    'np.int64(1) < [1,2]',
    'np.uint8(1) < None',
    "np.uint8(1) < 'a'",
    'np.uint8(1) < []',
    'np.uint8(1) < {}',
    'np.uint8(1) < object()',
    'np.uint8(1) < ()',
    'np.uint8(1) < [1,2]',
    'np.float64(1) < None',
    "np.float64(1) < 'a'",
    'np.float64(1) < []',
    'np.float64(1) < {}',
    'np.float64(1) < object()',
    'np.float64(1) < ()',
    'np.float64(1) < [1,2]',
    'np.float32(1) < None',
    "np.float32(1) < 'a'",
    'np.float32(1) < []',
    'np.float32(1) < {}',
    'np.float32(1) < object()',
    'np.float32(1) < ()',
    'np.float32(1) < [1,2]',
    'np.bool_(1) < None',
    "np.bool_(1) < 'a'",
    'np.bool_(1) < []',
    'np.bool_(1) < {}',
    'np.bool_(1) < object()',
    'np.bool_(1) < ()',
    'np.bool_(1) < [1,2]',
    'np.complex64(1) < None',
    "np.complex64(1) < 'a'",
    'np.complex64(1) < []',
    'np.complex64(1) < {}',
    'np.complex64(1) < object()',
    'np.complex64(1) < ()',
    'np.complex64(1) < [1,2]',
    'np.complex128(1) < None',
    "np.complex128(1) < 'a'",
    'np.complex128(1) < []',
    'np.complex128(1) < {}',
    'np.complex128(1) < object()',
    'np.complex128(1) < ()',
    'np.complex128(1) < [1,2]',
    'np.float16(1) >= None',
    "np.float16(1) >= 'a'",
    'np.float16(1) >= []',
    'np.float16(1) >= {}',
    'np.float16(1) >= object()',
    'np.float16(1) >= ()',
    'np.float16(1) >= [1,2]',
    'np.int64(1) >= None',
    "np.int64(1) >= 'a'",
    'np.int64(1) >= []',
    'np.int64(1) >= {}',
    'np.int64(1) >= object()',
    'np.int64(1) >= ()',
    'np.int64(1) >= [1,2]',
    'np.uint8(1) >= None',
    "np.uint8(1) >= 'a'",
    'np.uint8(1) >= []',
    'np.uint8(1) >= {}',
    'np.uint8(1) >= object()',
    'np.uint8(1) >= ()',
    'np.uint8(1) >= [1,2]',
    'np.float64(1) >= None',
    "np.float64(1) >= 'a'",
    'np.float64(1) >= []',
    'np.float64(1) >= {}',
    'np.float64(1) >= object()',
    'np.float64(1) >= ()',
    'np.float64(1) >= [1,2]',
    'np.float32(1) >= None',
    "np.float32(1) >= 'a'",
    'np.float32(1) >= []',
    'np.float32(1) >= {}',
    'np.float32(1) >= object()',
    'np.float32(1) >= ()',
    'np.float32(1) >= [1,2]',
    'np.bool_(1) >= None',
    "np.bool_(1) >= 'a'",
    'np.bool_(1) >= []',
    'np.bool_(1) >= {}',
    'np.bool_(1) >= object()',
    'np.bool_(1) >= ()',
    'np.bool_(1) >= [1,2]',
    'np.complex64(1) >= None',
    "np.complex64(1) >= 'a'",
    'np.complex64(1) >= []',
    'np.complex64(1) >= {}',
    'np.complex64(1) >= object()',
    'np.complex64(1) >= ()',
    'np.complex64(1) >= [1,2]',
    'np.complex128(1) >= None',
    "np.complex128(1) >= 'a'",
    'np.complex128(1) >= []',
    'np.complex128(1) >= {}',
    'np.complex128(1) >= object()',
    'np.complex128(1) >= ()',
    'np.complex128(1) >= [1,2]',
    'None < np.float32(1)',
    'np.std(np.ones((2,2)),axis=0,where=np.array([[True,False],[False,False]]))',
    'np.mean(np.ones((2,2)),axis=0,where=np.array([[True,False],[True,False]]))',
    'np.var(np.ones((2,2)),where=False)',
    'np.var(np.ones((2,2)),axis=0,where=np.array([[True,False],[False,False]]))',
    'np.array([1,0]).std(where=False)',
    'np.std(np.ones(3),ddof=3)',
    'np.std(np.ones(0))',
    'np.mean(np.ones(0))',
    'np.mean(np.ones((0,3)),axis=0)',
    'np.mean(np.ones((0,3)),axis=1)',
    'np.std(np.array([np.inf,1]))',
    'np.std(np.array([np.nan,1]))',
    'np.std(np.array([[np.inf,1],[1,2]]),axis=(1,0),keepdims=True)',
    'np.floor_divide.reduceat(np.array([True,False,False]),[0,1])',
    'np.divide.reduceat(np.array([1.,0,0]),[0,1])',
    'np.divide.reduce(np.array([1.,0,0]))',
    'np.divide.accumulate(np.array([1.,0,0]))',
    'np.divide.outer(np.array([1.,0,0]),0)',
    'np.insert(np.ones((3,3)),-1,[1,2],axis=0)',
    'np.insert(np.ones((3,3)),[1],[1,2],axis=0)',
    'np.insert(np.ones((3,3)),[1,2],[[1],[2]],axis=0)',
    'np.insert(np.ones(3),[1,2,3],[1,2])',
    'np.insert(np.ones((3,3)),1,[1,2])',
    'np.delete(np.ones((3,3)),5,axis=-1)',
    'np.delete(np.ones((3,3)),5)',
    'np.delete(np.ones((3,3)),[5],axis=-1)',
    'np.delete(np.ones((3,3)),-7,axis=0)',
    'np.ones(3).flat[[7]]',
    'np.ones(3).flat[7]',
    'np.ones(3).flat[-7]',
    "np.ones(3).flat['a']",
    'np.ones(3).flat[1.5]',
    "np.ravel_multi_index([[0,-1,0]],(0,),mode='raise')",
    "np.ravel_multi_index([[0,-1,0]],(0,),mode='wrap')",
    "np.ravel_multi_index([[0,-1,0],[0,1,1]],(3,0),mode='clip')",
    'np.unravel_index(0,(0,))',
    "np.isneginf(np.array([],'c16'))",
    'np.isposinf(1j)',
    "np.isneginf('a')",
    "memoryview(np.array([1],'>i8')).tolist()",
    "memoryview(np.array([1],'>i8'))[0]",
    "memoryview(np.array(1,'>f4')).tolist()",
    "np.find_common_type([], ['i4'])",
    'np.bitwise_and.reduceat(np.ones(3),[0])',
    "np.add(np.ones(3,'c8'),1,dtype='f4')",
    'np.select([np.array([True]),np.array([False])],[1j,2.5],2)',
    'np.where(np.uint8(1))',
    'np.nonzero(np.uint8(1))',
    'np.array(3).nonzero()',
    'np.uint8(1).nonzero()',
    'np.flatnonzero(3)',
    'np.argwhere(3)',
    "np.gcd(np.ones(2,'c8'),-1,dtype=float)",
    'np.gcd(np.ones(2),-1,dtype=float)',
    "np.ones(3).astype('i2',casting='no')",
    "np.array(3.).astype('i2',casting='no')",
    "np.array(3.,'>f4').astype('i2',casting='no')",
    "np.float32(3).astype('i2',casting='no')",
    'np.array([[[1],[2,3]],[[1],[2,3]]])',
    'np.array([[1],[2,3]])',
    'np.array([[[1,2],[2]],[[1],[2,3]]])',
    'np.delete(np.ones((4,1)),[-2,-2],axis=1)',
    'np.delete(np.ones((4,1)),[-2],axis=1)',
    'np.delete(np.ones((4,1)),[2,0],axis=1)',
    'np.delete(np.ones((4,3)),[7,0],axis=-2)',
    'np.percentile(np.ones((0,3)),50)',
    'np.percentile(np.ones((0,3)),50,axis=0)',
    'np.percentile(np.ones((0,3)),[50,100],axis=1)',
    'np.nanargmin(np.ones(0))',
    'np.nanargmax(np.ones((0,3)),axis=0)',
    'np.float64(1)%0.',
    'np.float64(0)%0.',
    'np.float64(np.inf)%0.',
    'np.float64(np.inf)%1.',
    'divmod(np.float64(np.inf),1.)',
    'np.float32(1)%np.float32(0)',
    "np.sum(np.array([np.inf,1.]),dtype='i4')",
    "np.ones((0,3),'f4').mean()",
    "np.ones((0,3),'f4').mean(axis=0)",
    "np.ones((0,3),'f4').mean(axis=0,dtype='i1')",
]

for text in CASES:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = repr(eval(text))
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
    print(text, "->", result.replace(" at 0x", "")[:400], [str(w.message) for w in caught])
    # expect: np.subtract.reduce(np.arange(3),dtype='?') -> TypeError: numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead. []
    # expect: np.subtract(1,2,dtype='?') -> TypeError: numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead. []
    # expect: np.subtract(1.5,2,dtype='?',casting='unsafe') -> TypeError: numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead. []
    # expect: np.negative(3,dtype='?') -> TypeError: The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead. []
    # expect: np.sign(3,dtype='?') -> UFuncTypeError: ufunc 'sign' did not contain a loop with signature matching types <class 'numpy.dtype[int64]'> -> <class 'numpy.dtype[bool_]'> []
    # expect: np.positive(3,dtype='?') -> UFuncTypeError: ufunc 'positive' did not contain a loop with signature matching types <class 'numpy.dtype[int64]'> -> <class 'numpy.dtype[bool_]'> []
    # expect: np.positive(3.5,dtype='?') -> UFuncTypeError: ufunc 'positive' did not contain a loop with signature matching types <class 'numpy.dtype[float64]'> -> <class 'numpy.dtype[bool_]'> []
    # expect: np.gcd.reduce(np.arange(3.)) -> UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (None, <class 'numpy.dtype[float64]'>) -> None []
    # expect: np.gcd.reduce(np.arange(3.),dtype='i8') -> 1 []
    # expect: np.gcd.reduce(np.arange(3),dtype='f8') -> UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtype[float64]'>, <class 'numpy.dtype[int64]'>) -> <class 'numpy.dtype[float64]'> []
    # expect: np.gcd.at(np.arange(3.),[0],2) -> UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtype[float64]'>, <class 'numpy.dtype[float64]'>) -> <class 'numpy.dtype[float64]'> []
    # expect: np.gcd.at(np.arange(3),[0],2.5) -> UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtype[int64]'>, <class 'numpy.dtype[float64]'>) -> None []
    # expect: np.bitwise_or.reduce(np.arange(3.)) -> TypeError: ufunc 'bitwise_or' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: np.bitwise_or.reduce(np.arange(3),dtype='f8') -> TypeError: No loop matching the specified signature and casting was found for ufunc bitwise_or []
    # expect: divmod(np.complex64(3),2) -> TypeError: unsupported operand type(s) for divmod(): 'numpy.complex64' and 'int' []
    # expect: divmod(2j,np.int8(3)) -> TypeError: ufunc 'divmod' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: np.complex64(3)%2 -> TypeError: unsupported operand type(s) for %: 'numpy.complex64' and 'int' []
    # expect: 2//np.complex64(3) -> TypeError: unsupported operand type(s) for //: 'int' and 'numpy.complex64' []
    # expect: np.int8(3)<<2.5 -> TypeError: ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: np.float32(3)&2 -> TypeError: ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: np.float32(3)|np.float64(3) -> TypeError: ufunc 'bitwise_or' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: np.int8(3)//2j -> TypeError: ufunc 'floor_divide' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: 3j//np.complex128(2) -> TypeError: unsupported operand type(s) for //: 'complex' and 'numpy.complex128' []
    # expect: np.complex128(2)//3 -> TypeError: unsupported operand type(s) for //: 'numpy.complex128' and 'int' []
    # expect: np.complex128(2)%3j -> TypeError: unsupported operand type(s) for %: 'numpy.complex128' and 'complex' []
    # expect: np.float64(2)%3j -> TypeError: ufunc 'remainder' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: divmod(np.float64(2),3j) -> TypeError: ufunc 'divmod' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: divmod(3j,np.float64(2)) -> TypeError: ufunc 'divmod' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: 3j%np.float64(2) -> TypeError: ufunc 'remainder' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: np.complex128(2)<<3j -> TypeError: ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: divmod(np.float16(3),np.float16(0)) -> (inf, nan) ['divide by zero encountered in scalar divmod', 'invalid value encountered in scalar divmod']
    # expect: divmod(np.float64(0),np.float64(0)) -> (nan, nan) ['invalid value encountered in scalar divmod']
    # expect: divmod(np.float64(3),np.float64(0)) -> (inf, nan) ['divide by zero encountered in scalar divmod', 'invalid value encountered in scalar divmod']
    # expect: divmod(np.float64(-3),0.0) -> (-inf, nan) ['divide by zero encountered in scalar divmod', 'invalid value encountered in scalar divmod']
    # expect: divmod(np.float64(np.inf),2.0) -> (nan, nan) ['invalid value encountered in scalar divmod']
    # expect: divmod(np.float64(2),np.inf) -> (0.0, 2.0) []
    # expect: np.float64(3)//0.0 -> inf ['divide by zero encountered in scalar floor_divide']
    # expect: np.float64(3)%0.0 -> nan ['invalid value encountered in scalar remainder']
    # expect: np.float64(0)//0.0 -> nan ['invalid value encountered in scalar floor_divide']
    # expect: np.float64(np.inf)//2. -> nan ['invalid value encountered in scalar floor_divide']
    # expect: np.bool_(1)%np.bool_(0) -> 0 ['divide by zero encountered in remainder']
    # expect: np.bool_(1)//np.bool_(0) -> 0 ['divide by zero encountered in floor_divide']
    # expect: divmod(np.bool_(1),np.bool_(0)) -> (0, 0) ['divide by zero encountered in divmod']
    # expect: np.bool_(1)**np.bool_(0) -> 1 []
    # expect: np.bool_(1)/np.bool_(0) -> inf ['divide by zero encountered in divide']
    # expect: np.bool_(1)%0 -> 0 ['divide by zero encountered in remainder']
    # expect: np.bool_(0)/0 -> nan ['invalid value encountered in divide']
    # expect: True%np.bool_(0) -> 0 ['divide by zero encountered in remainder']
    # expect: np.bool_(1)<<np.bool_(1) -> 2 []
    # expect: np.bool_(1)/np.int8(0) -> inf ['divide by zero encountered in divide']
    # expect: np.bool_(1)%np.int8(0) -> 0 ['divide by zero encountered in remainder']
    # expect: np.reciprocal(False) -> 0 ['divide by zero encountered in reciprocal', 'invalid value encountered in reciprocal']
    # expect: np.reciprocal(0) -> -9223372036854775808 ['divide by zero encountered in reciprocal', 'invalid value encountered in reciprocal']
    # expect: np.reciprocal(np.int8(0)) -> 0 ['divide by zero encountered in reciprocal', 'invalid value encountered in reciprocal']
    # expect: np.reciprocal(np.int16(0)) -> 0 ['divide by zero encountered in reciprocal', 'invalid value encountered in reciprocal']
    # expect: np.reciprocal(np.array([0,1],'i1')) -> array([0, 1], dtype=int8) ['divide by zero encountered in reciprocal', 'invalid value encountered in reciprocal']
    # expect: np.reciprocal(np.array([0,1],'u4')) -> array([0, 1], dtype=uint32) ['divide by zero encountered in reciprocal', 'invalid value encountered in reciprocal']
    # expect: np.reciprocal(np.array([0,1],'i8')) -> array([-9223372036854775808,                    1]) ['divide by zero encountered in reciprocal', 'invalid value encountered in reciprocal']
    # expect: np.float16(1) < None -> TypeError: '<' not supported between instances of 'float' and 'NoneType' []
    # expect: np.float16(1) < 'a' -> TypeError: '<' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.float16(1) < [] -> array([], dtype=bool) []
    # expect: np.float16(1) < {} -> TypeError: '<' not supported between instances of 'float' and 'dict' []
    # expect: np.float16(1) < object() -> TypeError: '<' not supported between instances of 'float' and 'object' []
    # expect: np.float16(1) < () -> array([], dtype=bool) []
    # expect: np.float16(1) < [1,2] -> array([False,  True]) []
    # expect: np.int64(1) < None -> TypeError: '<' not supported between instances of 'int' and 'NoneType' []
    # expect: np.int64(1) < 'a' -> TypeError: '<' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.int64(1) < [] -> array([], dtype=bool) []
    # expect: np.int64(1) < {} -> TypeError: '<' not supported between instances of 'int' and 'dict' []
    # expect: np.int64(1) < object() -> TypeError: '<' not supported between instances of 'int' and 'object' []
    # expect: np.int64(1) < () -> array([], dtype=bool) []
    # expect: np.int64(1) < [1,2] -> array([False,  True]) []
    # expect: np.uint8(1) < None -> TypeError: '<' not supported between instances of 'int' and 'NoneType' []
    # expect: np.uint8(1) < 'a' -> TypeError: '<' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.uint8(1) < [] -> array([], dtype=bool) []
    # expect: np.uint8(1) < {} -> TypeError: '<' not supported between instances of 'int' and 'dict' []
    # expect: np.uint8(1) < object() -> TypeError: '<' not supported between instances of 'int' and 'object' []
    # expect: np.uint8(1) < () -> array([], dtype=bool) []
    # expect: np.uint8(1) < [1,2] -> array([False,  True]) []
    # expect: np.float64(1) < None -> TypeError: '<' not supported between instances of 'float' and 'NoneType' []
    # expect: np.float64(1) < 'a' -> TypeError: '<' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.float64(1) < [] -> array([], dtype=bool) []
    # expect: np.float64(1) < {} -> TypeError: '<' not supported between instances of 'float' and 'dict' []
    # expect: np.float64(1) < object() -> TypeError: '<' not supported between instances of 'float' and 'object' []
    # expect: np.float64(1) < () -> array([], dtype=bool) []
    # expect: np.float64(1) < [1,2] -> array([False,  True]) []
    # expect: np.float32(1) < None -> TypeError: '<' not supported between instances of 'float' and 'NoneType' []
    # expect: np.float32(1) < 'a' -> TypeError: '<' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.float32(1) < [] -> array([], dtype=bool) []
    # expect: np.float32(1) < {} -> TypeError: '<' not supported between instances of 'float' and 'dict' []
    # expect: np.float32(1) < object() -> TypeError: '<' not supported between instances of 'float' and 'object' []
    # expect: np.float32(1) < () -> array([], dtype=bool) []
    # expect: np.float32(1) < [1,2] -> array([False,  True]) []
    # expect: np.bool_(1) < None -> TypeError: '<' not supported between instances of 'bool' and 'NoneType' []
    # expect: np.bool_(1) < 'a' -> TypeError: '<' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.bool_(1) < [] -> array([], dtype=bool) []
    # expect: np.bool_(1) < {} -> TypeError: '<' not supported between instances of 'bool' and 'dict' []
    # expect: np.bool_(1) < object() -> TypeError: '<' not supported between instances of 'bool' and 'object' []
    # expect: np.bool_(1) < () -> array([], dtype=bool) []
    # expect: np.bool_(1) < [1,2] -> array([False,  True]) []
    # expect: np.complex64(1) < None -> TypeError: '<' not supported between instances of 'complex' and 'NoneType' []
    # expect: np.complex64(1) < 'a' -> TypeError: '<' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.complex64(1) < [] -> array([], dtype=bool) []
    # expect: np.complex64(1) < {} -> TypeError: '<' not supported between instances of 'complex' and 'dict' []
    # expect: np.complex64(1) < object() -> TypeError: '<' not supported between instances of 'complex' and 'object' []
    # expect: np.complex64(1) < () -> array([], dtype=bool) []
    # expect: np.complex64(1) < [1,2] -> array([False,  True]) []
    # expect: np.complex128(1) < None -> TypeError: '<' not supported between instances of 'complex' and 'NoneType' []
    # expect: np.complex128(1) < 'a' -> TypeError: '<' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.complex128(1) < [] -> array([], dtype=bool) []
    # expect: np.complex128(1) < {} -> TypeError: '<' not supported between instances of 'complex' and 'dict' []
    # expect: np.complex128(1) < object() -> TypeError: '<' not supported between instances of 'complex' and 'object' []
    # expect: np.complex128(1) < () -> array([], dtype=bool) []
    # expect: np.complex128(1) < [1,2] -> array([False,  True]) []
    # expect: np.float16(1) >= None -> TypeError: '>=' not supported between instances of 'float' and 'NoneType' []
    # expect: np.float16(1) >= 'a' -> TypeError: '>=' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.float16(1) >= [] -> array([], dtype=bool) []
    # expect: np.float16(1) >= {} -> TypeError: '>=' not supported between instances of 'float' and 'dict' []
    # expect: np.float16(1) >= object() -> TypeError: '>=' not supported between instances of 'float' and 'object' []
    # expect: np.float16(1) >= () -> array([], dtype=bool) []
    # expect: np.float16(1) >= [1,2] -> array([ True, False]) []
    # expect: np.int64(1) >= None -> TypeError: '>=' not supported between instances of 'int' and 'NoneType' []
    # expect: np.int64(1) >= 'a' -> TypeError: '>=' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.int64(1) >= [] -> array([], dtype=bool) []
    # expect: np.int64(1) >= {} -> TypeError: '>=' not supported between instances of 'int' and 'dict' []
    # expect: np.int64(1) >= object() -> TypeError: '>=' not supported between instances of 'int' and 'object' []
    # expect: np.int64(1) >= () -> array([], dtype=bool) []
    # expect: np.int64(1) >= [1,2] -> array([ True, False]) []
    # expect: np.uint8(1) >= None -> TypeError: '>=' not supported between instances of 'int' and 'NoneType' []
    # expect: np.uint8(1) >= 'a' -> TypeError: '>=' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.uint8(1) >= [] -> array([], dtype=bool) []
    # expect: np.uint8(1) >= {} -> TypeError: '>=' not supported between instances of 'int' and 'dict' []
    # expect: np.uint8(1) >= object() -> TypeError: '>=' not supported between instances of 'int' and 'object' []
    # expect: np.uint8(1) >= () -> array([], dtype=bool) []
    # expect: np.uint8(1) >= [1,2] -> array([ True, False]) []
    # expect: np.float64(1) >= None -> TypeError: '>=' not supported between instances of 'float' and 'NoneType' []
    # expect: np.float64(1) >= 'a' -> TypeError: '>=' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.float64(1) >= [] -> array([], dtype=bool) []
    # expect: np.float64(1) >= {} -> TypeError: '>=' not supported between instances of 'float' and 'dict' []
    # expect: np.float64(1) >= object() -> TypeError: '>=' not supported between instances of 'float' and 'object' []
    # expect: np.float64(1) >= () -> array([], dtype=bool) []
    # expect: np.float64(1) >= [1,2] -> array([ True, False]) []
    # expect: np.float32(1) >= None -> TypeError: '>=' not supported between instances of 'float' and 'NoneType' []
    # expect: np.float32(1) >= 'a' -> TypeError: '>=' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.float32(1) >= [] -> array([], dtype=bool) []
    # expect: np.float32(1) >= {} -> TypeError: '>=' not supported between instances of 'float' and 'dict' []
    # expect: np.float32(1) >= object() -> TypeError: '>=' not supported between instances of 'float' and 'object' []
    # expect: np.float32(1) >= () -> array([], dtype=bool) []
    # expect: np.float32(1) >= [1,2] -> array([ True, False]) []
    # expect: np.bool_(1) >= None -> TypeError: '>=' not supported between instances of 'bool' and 'NoneType' []
    # expect: np.bool_(1) >= 'a' -> TypeError: '>=' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.bool_(1) >= [] -> array([], dtype=bool) []
    # expect: np.bool_(1) >= {} -> TypeError: '>=' not supported between instances of 'bool' and 'dict' []
    # expect: np.bool_(1) >= object() -> TypeError: '>=' not supported between instances of 'bool' and 'object' []
    # expect: np.bool_(1) >= () -> array([], dtype=bool) []
    # expect: np.bool_(1) >= [1,2] -> array([ True, False]) []
    # expect: np.complex64(1) >= None -> TypeError: '>=' not supported between instances of 'complex' and 'NoneType' []
    # expect: np.complex64(1) >= 'a' -> TypeError: '>=' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.complex64(1) >= [] -> array([], dtype=bool) []
    # expect: np.complex64(1) >= {} -> TypeError: '>=' not supported between instances of 'complex' and 'dict' []
    # expect: np.complex64(1) >= object() -> TypeError: '>=' not supported between instances of 'complex' and 'object' []
    # expect: np.complex64(1) >= () -> array([], dtype=bool) []
    # expect: np.complex64(1) >= [1,2] -> array([ True, False]) []
    # expect: np.complex128(1) >= None -> TypeError: '>=' not supported between instances of 'complex' and 'NoneType' []
    # expect: np.complex128(1) >= 'a' -> TypeError: '>=' not supported between instances of 'numpy.ndarray' and 'str' []
    # expect: np.complex128(1) >= [] -> array([], dtype=bool) []
    # expect: np.complex128(1) >= {} -> TypeError: '>=' not supported between instances of 'complex' and 'dict' []
    # expect: np.complex128(1) >= object() -> TypeError: '>=' not supported between instances of 'complex' and 'object' []
    # expect: np.complex128(1) >= () -> array([], dtype=bool) []
    # expect: np.complex128(1) >= [1,2] -> array([ True, False]) []
    # expect: None < np.float32(1) -> TypeError: '>' not supported between instances of 'float' and 'NoneType' []
    # expect: np.std(np.ones((2,2)),axis=0,where=np.array([[True,False],[False,False]])) -> array([ 0., nan]) ['Degrees of freedom <= 0 for slice', 'invalid value encountered in divide', 'invalid value encountered in divide']
    # expect: np.mean(np.ones((2,2)),axis=0,where=np.array([[True,False],[True,False]])) -> array([ 1., nan]) ['Mean of empty slice.', 'invalid value encountered in divide']
    # expect: np.var(np.ones((2,2)),where=False) -> nan ['Degrees of freedom <= 0 for slice', 'invalid value encountered in divide', 'invalid value encountered in scalar divide']
    # expect: np.var(np.ones((2,2)),axis=0,where=np.array([[True,False],[False,False]])) -> array([ 0., nan]) ['Degrees of freedom <= 0 for slice', 'invalid value encountered in divide', 'invalid value encountered in divide']
    # expect: np.array([1,0]).std(where=False) -> nan ['Degrees of freedom <= 0 for slice', 'invalid value encountered in divide', 'invalid value encountered in scalar divide']
    # expect: np.std(np.ones(3),ddof=3) -> nan ['Degrees of freedom <= 0 for slice', 'invalid value encountered in scalar divide']
    # expect: np.std(np.ones(0)) -> nan ['Degrees of freedom <= 0 for slice', 'invalid value encountered in divide', 'invalid value encountered in scalar divide']
    # expect: np.mean(np.ones(0)) -> nan ['Mean of empty slice.', 'invalid value encountered in scalar divide']
    # expect: np.mean(np.ones((0,3)),axis=0) -> array([nan, nan, nan]) ['Mean of empty slice.', 'invalid value encountered in divide']
    # expect: np.mean(np.ones((0,3)),axis=1) -> array([], dtype=float64) []
    # expect: np.std(np.array([np.inf,1])) -> nan ['invalid value encountered in subtract']
    # expect: np.std(np.array([np.nan,1])) -> nan []
    # expect: np.std(np.array([[np.inf,1],[1,2]]),axis=(1,0),keepdims=True) -> array([[nan]]) ['invalid value encountered in subtract']
    # expect: np.floor_divide.reduceat(np.array([True,False,False]),[0,1]) -> array([1, 0], dtype=int8) ['divide by zero encountered in reduceat']
    # expect: np.divide.reduceat(np.array([1.,0,0]),[0,1]) -> array([ 1., nan]) ['invalid value encountered in reduceat']
    # expect: np.divide.reduce(np.array([1.,0,0])) -> inf ['divide by zero encountered in reduce']
    # expect: np.divide.accumulate(np.array([1.,0,0])) -> array([ 1., inf, inf]) ['divide by zero encountered in accumulate']
    # expect: np.divide.outer(np.array([1.,0,0]),0) -> array([inf, nan, nan]) ['divide by zero encountered in divide', 'invalid value encountered in divide']
    # expect: np.insert(np.ones((3,3)),-1,[1,2],axis=0) -> ValueError: could not broadcast input array from shape (1,2) into shape (1,3) []
    # expect: np.insert(np.ones((3,3)),[1],[1,2],axis=0) -> ValueError: could not broadcast input array from shape (1,2) into shape (1,3) []
    # expect: np.insert(np.ones((3,3)),[1,2],[[1],[2]],axis=0) -> array([[1., 1., 1.],
    # expect:        [1., 1., 1.],
    # expect:        [1., 1., 1.],
    # expect:        [2., 2., 2.],
    # expect:        [1., 1., 1.]]) []
    # expect: np.insert(np.ones(3),[1,2,3],[1,2]) -> ValueError: shape mismatch: value array of shape (2,) could not be broadcast to indexing result of shape (3,) []
    # expect: np.insert(np.ones((3,3)),1,[1,2]) -> array([1., 1., 2., 1., 1., 1., 1., 1., 1., 1., 1.]) []
    # expect: np.delete(np.ones((3,3)),5,axis=-1) -> IndexError: index 5 is out of bounds for axis 1 with size 3 []
    # expect: np.delete(np.ones((3,3)),5) -> array([1., 1., 1., 1., 1., 1., 1., 1.]) []
    # expect: np.delete(np.ones((3,3)),[5],axis=-1) -> IndexError: index 5 is out of bounds for axis 1 with size 3 []
    # expect: np.delete(np.ones((3,3)),-7,axis=0) -> IndexError: index -7 is out of bounds for axis 0 with size 3 []
    # expect: np.ones(3).flat[[7]] -> IndexError: index 7 is out of bounds for size 3 []
    # expect: np.ones(3).flat[7] -> IndexError: index 7 is out of bounds for axis 0 with size 3 []
    # expect: np.ones(3).flat[-7] -> IndexError: index -7 is out of bounds for axis 0 with size 3 []
    # expect: np.ones(3).flat['a'] -> IndexError: unsupported iterator index []
    # expect: np.ones(3).flat[1.5] -> IndexError: unsupported iterator index []
    # expect: np.ravel_multi_index([[0,-1,0]],(0,),mode='raise') -> ValueError: cannot unravel if shape has zero entries (is empty). []
    # expect: np.ravel_multi_index([[0,-1,0]],(0,),mode='wrap') -> ValueError: cannot unravel if shape has zero entries (is empty). []
    # expect: np.ravel_multi_index([[0,-1,0],[0,1,1]],(3,0),mode='clip') -> ValueError: cannot unravel if shape has zero entries (is empty). []
    # expect: np.unravel_index(0,(0,)) -> ValueError: index 0 is out of bounds for array with size 0 []
    # expect: np.isneginf(np.array([],'c16')) -> TypeError: This operation is not supported for complex128 values because it would be ambiguous. []
    # expect: np.isposinf(1j) -> TypeError: This operation is not supported for complex128 values because it would be ambiguous. []
    # expect: np.isneginf('a') -> TypeError: ufunc 'isinf' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: memoryview(np.array([1],'>i8')).tolist() -> NotImplementedError: memoryview: unsupported format >q []
    # expect: memoryview(np.array([1],'>i8'))[0] -> NotImplementedError: memoryview: unsupported format >q []
    # expect: memoryview(np.array(1,'>f4')).tolist() -> NotImplementedError: memoryview: unsupported format >f []
    # expect: np.find_common_type([], ['i4']) -> dtype('int32') []
    # expect: np.bitwise_and.reduceat(np.ones(3),[0]) -> TypeError: ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe'' []
    # expect: np.add(np.ones(3,'c8'),1,dtype='f4') -> UFuncTypeError: Cannot cast ufunc 'add' input 0 from dtype('complex64') to dtype('float32') with casting rule 'same_kind' []
    # expect: np.select([np.array([True]),np.array([False])],[1j,2.5],2) -> array([0.+1.j]) []
    # expect: np.where(np.uint8(1)) -> (array([0]),) ['Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(arr).nonzero()` if the old behavior was intended.']
    # expect: np.nonzero(np.uint8(1)) -> (array([0]),) ['Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(arr).nonzero()` if the old behavior was intended.']
    # expect: np.array(3).nonzero() -> (array([0]),) ['Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(arr).nonzero()` if the old behavior was intended.']
    # expect: np.uint8(1).nonzero() -> (array([0]),) ['Calling nonzero on 0d arrays is deprecated, as it behaves surprisingly. Use `atleast_1d(arr).nonzero()` if the old behavior was intended.']
    # expect: np.flatnonzero(3) -> array([0]) []
    # expect: np.argwhere(3) -> array([], shape=(1, 0), dtype=int64) []
    # expect: np.gcd(np.ones(2,'c8'),-1,dtype=float) -> UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtype[float64]'>, <class 'numpy.dtype[float64]'>) -> <class 'numpy.dtype[float64]'> []
    # expect: np.gcd(np.ones(2),-1,dtype=float) -> UFuncTypeError: ufunc 'gcd' did not contain a loop with signature matching types (<class 'numpy.dtype[float64]'>, <class 'numpy.dtype[float64]'>) -> <class 'numpy.dtype[float64]'> []
    # expect: np.ones(3).astype('i2',casting='no') -> TypeError: Cannot cast array data from dtype('float64') to dtype('int16') according to the rule 'no' []
    # expect: np.array(3.).astype('i2',casting='no') -> TypeError: Cannot cast scalar from dtype('float64') to dtype('int16') according to the rule 'no' []
    # expect: np.array(3.,'>f4').astype('i2',casting='no') -> TypeError: Cannot cast scalar from dtype('>f4') to dtype('int16') according to the rule 'no' []
    # expect: np.float32(3).astype('i2',casting='no') -> TypeError: Cannot cast scalar from dtype('float32') to dtype('int16') according to the rule 'no' []
    # expect: np.array([[[1],[2,3]],[[1],[2,3]]]) -> ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 2 dimensions. The detected shape was (2, 2) + inhomogeneous part. []
    # expect: np.array([[1],[2,3]]) -> ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part. []
    # expect: np.array([[[1,2],[2]],[[1],[2,3]]]) -> ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 2 dimensions. The detected shape was (2, 2) + inhomogeneous part. []
    # expect: np.delete(np.ones((4,1)),[-2,-2],axis=1) -> IndexError: index -2 is out of bounds for axis 0 with size 1 []
    # expect: np.delete(np.ones((4,1)),[-2],axis=1) -> IndexError: index -2 is out of bounds for axis 1 with size 1 []
    # expect: np.delete(np.ones((4,1)),[2,0],axis=1) -> IndexError: index 2 is out of bounds for axis 0 with size 1 []
    # expect: np.delete(np.ones((4,3)),[7,0],axis=-2) -> IndexError: index 7 is out of bounds for axis 0 with size 4 []
    # expect: np.percentile(np.ones((0,3)),50) -> IndexError: cannot do a non-empty take from an empty axes. []
    # expect: np.percentile(np.ones((0,3)),50,axis=0) -> IndexError: cannot do a non-empty take from an empty axes. []
    # expect: np.percentile(np.ones((0,3)),[50,100],axis=1) -> array([], shape=(2, 0), dtype=float64) []
    # expect: np.nanargmin(np.ones(0)) -> ValueError: All-NaN slice encountered []
    # expect: np.nanargmax(np.ones((0,3)),axis=0) -> ValueError: All-NaN slice encountered []
    # expect: np.float64(1)%0. -> nan ['invalid value encountered in scalar remainder']
    # expect: np.float64(0)%0. -> nan ['invalid value encountered in scalar remainder']
    # expect: np.float64(np.inf)%0. -> nan ['invalid value encountered in scalar remainder']
    # expect: np.float64(np.inf)%1. -> nan ['invalid value encountered in scalar remainder']
    # expect: divmod(np.float64(np.inf),1.) -> (nan, nan) ['invalid value encountered in scalar divmod']
    # expect: np.float32(1)%np.float32(0) -> nan ['invalid value encountered in scalar remainder']
    # expect: np.sum(np.array([np.inf,1.]),dtype='i4') -> -2147483647 ['invalid value encountered in reduce']
    # expect: np.ones((0,3),'f4').mean() -> nan ['Mean of empty slice.', 'invalid value encountered in divide']
    # expect: np.ones((0,3),'f4').mean(axis=0) -> array([nan, nan, nan], dtype=float32) ['Mean of empty slice.', 'invalid value encountered in divide']
    # expect: np.ones((0,3),'f4').mean(axis=0,dtype='i1') -> array([0, 0, 0], dtype=int8) ['Mean of empty slice.', 'invalid value encountered in divide']
