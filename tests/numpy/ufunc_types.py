# Result types of ufuncs: common types, value-based casting of numbers, floating-point results of integers.
import numpy as np

kinds = [np.bool_, np.int8, np.uint8, np.int16, np.uint16, np.int32, np.uint32, np.int64, np.uint64, np.float16, np.float32, np.float64,
         np.complex64, np.complex128]
for f in (np.add, np.multiply, np.divide, np.floor_divide, np.power, np.maximum, np.less, np.logical_and, np.arctan2, np.copysign):
    row = []
    for a in kinds:
        for b in kinds:
            try:
                row.append(f(np.ones(2, a), np.ones(2, b)).dtype.char)
            except TypeError:
                row.append("-")
    print(f.__name__, "".join(row))
for f in (np.sin, np.sqrt, np.floor, np.absolute, np.negative, np.square, np.isnan, np.logical_not, np.invert, np.conjugate, np.sign, np.deg2rad):
    row = []
    for a in kinds:
        try:
            row.append(f(np.ones(2, a)).dtype.char)
        except TypeError:
            row.append("-")
    print(f.__name__, "".join(row))
for a in kinds:
    x = np.ones(2, a)
    row = []
    for v in (True, 1, -1, 200, 70000, -70000, 1 << 40, 1.5, 1e300, 2j, np.int8(3), np.float32(2), np.float64(1e300), np.array(300)):
        try:
            row.append((x + v).dtype.str[1:])
        except (TypeError, OverflowError) as e:
            row.append("-")
    print(x.dtype, *row)
print(np.add.nin, np.add.nout, np.add.nargs, np.add.identity, np.add.__name__, np.add, np.divmod.nout, np.logaddexp.identity, np.true_divide)
