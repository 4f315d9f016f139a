# Powers of scalars take the type of both operands; powers of arrays that of the array.
import numpy as np

for name in "?", "i1", "u1", "i4", "i8", "u8", "f2", "f4", "f8", "c8":
    s = np.dtype(name).type(3)
    print(name, *(type(s ** e).__name__ for e in (2, 3, 0, 1, 2.0, 0.5, True)), (np.array([3], name) ** 2).dtype)
    # expect: ? int64 int64 int64 int64 float64 float64 int8 int8
    # expect: i1 int64 int64 int64 int64 float64 float64 int8 int8
    # expect: u1 int64 int64 int64 int64 float64 float64 uint8 uint8
    # expect: i4 int64 int64 int64 int64 float64 float64 int32 int32
    # expect: i8 int64 int64 int64 int64 float64 float64 int64 int64
    # expect: u8 float64 float64 float64 float64 float64 float64 uint64 uint64
    # expect: f2 float64 float64 float64 float64 float64 float64 float16 float16
    # expect: f4 float64 float64 float64 float64 float64 float64 float32 float32
    # expect: f8 float64 float64 float64 float64 float64 float64 float64 float64
    # expect: c8 complex128 complex128 complex128 complex128 complex128 complex128 complex64 complex64
print(np.array(3) ** 2.0, type(np.array(3) ** 2.0).__name__, np.int8(3) ** 2.0)  # expect: 9.0 ndarray 9.0
