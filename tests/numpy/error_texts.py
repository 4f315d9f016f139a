# What numpy says about shapes and types that do not go together.
import numpy as np
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
one = np.ones
for a, b in ((1,), (8,)), ((2, 2), (3,)), ((), (4,)), ((0,), (2,)): t(lambda: np.vdot(one(a), one(b)))
# expect: ValueError cannot reshape array of size 8 into shape (1,)
# expect: ValueError cannot reshape array of size 3 into shape (4,)
# expect: ValueError cannot reshape array of size 4 into shape (1,)
# expect: ValueError cannot reshape array of size 2 into shape (0,)
for a, b in ((1, 4), (0, 3)), ((2, 3), (2,)), ((3,), (2, 3, 4)), ((2, 3), (4, 5, 6)), ((5,), (3, 2)): t(lambda: np.inner(one(a), one(b)))
# expect: ValueError shapes (1,4) and (3,0) not aligned: 4 (dim 1) != 3 (dim 0)
# expect: ValueError shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)
# expect: ValueError shapes (3,) and (2,4,3) not aligned: 3 (dim 0) != 4 (dim 1)
# expect: ValueError shapes (2,3) and (4,6,5) not aligned: 3 (dim 1) != 6 (dim 1)
# expect: ValueError shapes (5,) and (2,3) not aligned: 5 (dim 0) != 2 (dim 0)
for shapes in ((8,), (0,), ()), ((2, 1, 3), (2, 3, 4)), ((3,), (1,), (2,)), ((1, 2), (3, 1), (4, 4)), ((2, 2), (2, 3), (5, 5)): t(lambda: np.broadcast_shapes(*shapes))
# expect: ValueError shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (8,) and arg 1 with shape (0,).
# expect: ValueError shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (2, 1, 3) and arg 1 with shape (2, 3, 4).
# expect: ValueError shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (3,) and arg 2 with shape (2,).
# expect: ValueError shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 1 with shape (3, 1) and arg 2 with shape (4, 4).
# expect: ValueError shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (2, 2) and arg 2 with shape (5, 5).
for a, b in ((2, 2, 1), (3, 1, 1)), ((3, 0, 3), (2, 3, 0)), ((2, 3, 2, 2), (2, 2, 2)), ((2, 4, 4), (5, 3, 4, 4)): t(lambda: np.matmul(one(a), one(b)))
# expect: ValueError operands could not be broadcast together with remapped shapes [original->remapped]: (2,2,1)->(2,newaxis,newaxis) (3,1,1)->(3,newaxis,newaxis)  and requested shape (2,1)
# expect: ValueError operands could not be broadcast together with remapped shapes [original->remapped]: (3,0,3)->(3,newaxis,newaxis) (2,3,0)->(2,newaxis,newaxis)  and requested shape (0,0)
# expect: ValueError operands could not be broadcast together with remapped shapes [original->remapped]: (2,3,2,2)->(2,3,newaxis,newaxis) (2,2,2)->(2,newaxis,newaxis)  and requested shape (2,2)
# expect: ValueError operands could not be broadcast together with remapped shapes [original->remapped]: (2,4,4)->(2,newaxis,newaxis) (5,3,4,4)->(5,3,newaxis,newaxis)  and requested shape (4,4)
z = np.complex64(1)
for f in (lambda: z // 2, lambda: 2 % np.complex128(1), lambda: divmod(z, 2), lambda: z // np.int8(2), lambda: np.array([1j]) // 2, lambda: np.fix([1j]), lambda: np.fix([1.5, -2.5]), lambda: np.arange(9).flat[99],
          lambda: np.float64(3).argmax(axis=2), lambda: np.argmax(3, axis=1), lambda: np.ediff1d([True], to_begin=1), lambda: np.ediff1d(np.array([1], "u1"), to_end=[1, 2.5]),
          lambda: np.broadcast_arrays([1, 2], [1, 2, 3])):
    t(f)  # expect: TypeError unsupported operand type(s) for //: 'numpy.complex64' and 'int'
    # expect: TypeError unsupported operand type(s) for %: 'int' and 'numpy.complex128'
    # expect: TypeError unsupported operand type(s) for divmod(): 'numpy.complex64' and 'int'
    # expect: TypeError unsupported operand type(s) for //: 'numpy.complex64' and 'numpy.int8'
    # expect: TypeError ufunc 'floor_divide' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
    # expect: TypeError ufunc 'ceil' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
    # expect: [ 1. -2.]
    # expect: IndexError index 99 is out of bounds for axis 0 with size 9
    # expect: AxisError axis 2 is out of bounds for array of dimension 1
    # expect: AxisError axis 1 is out of bounds for array of dimension 1
    # expect: TypeError dtype of `to_begin` must be compatible with input `ary` under the `same_kind` rule.
    # expect: TypeError dtype of `to_end` must be compatible with input `ary` under the `same_kind` rule.
    # expect: ValueError shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (2,) and arg 1 with shape (3,).
