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
    # expect: add ?bBhHiIlLefdFDbbhhiilldefdFDBhBhHiIlLefdFDhhhhiilldffdFDHiHiHiIlLffdFDiiiiiillddddDDIlIlIlIlLdddDDllllllllddddDDLdLdLdLdLdddDDeeeffddddefdFDfffffddddffdFDddddddddddddDDFFFFFDDDDFFDFDDDDDDDDDDDDDDD
    # expect: multiply ?bBhHiIlLefdFDbbhhiilldefdFDBhBhHiIlLefdFDhhhhiilldffdFDHiHiHiIlLffdFDiiiiiillddddDDIlIlIlIlLdddDDllllllllddddDDLdLdLdLdLdddDDeeeffddddefdFDfffffddddffdFDddddddddddddDDFFFFFDDDDFFDFDDDDDDDDDDDDDDD
    # expect: divide dddddddddefdFDdddddddddefdFDdddddddddefdFDdddddddddffdFDdddddddddffdFDddddddddddddDDddddddddddddDDddddddddddddDDddddddddddddDDeeeffddddefdFDfffffddddffdFDddddddddddddDDFFFFFDDDDFFDFDDDDDDDDDDDDDDD
    # expect: floor_divide bbBhHiIlLefd--bbhhiilldefd--BhBhHiIlLefd--hhhhiilldffd--HiHiHiIlLffd--iiiiiilldddd--IlIlIlIlLddd--lllllllldddd--LdLdLdLdLddd--eeeffddddefd--fffffddddffd--dddddddddddd------------------------------
    # expect: power bbBhHiIlLefdFDbbhhiilldefdFDBhBhHiIlLefdFDhhhhiilldffdFDHiHiHiIlLffdFDiiiiiillddddDDIlIlIlIlLdddDDllllllllddddDDLdLdLdLdLdddDDeeeffddddefdFDfffffddddffdFDddddddddddddDDFFFFFDDDDFFDFDDDDDDDDDDDDDDD
    # expect: maximum ?bBhHiIlLefdFDbbhhiilldefdFDBhBhHiIlLefdFDhhhhiilldffdFDHiHiHiIlLffdFDiiiiiillddddDDIlIlIlIlLdddDDllllllllddddDDLdLdLdLdLdddDDeeeffddddefdFDfffffddddffdFDddddddddddddDDFFFFFDDDDFFDFDDDDDDDDDDDDDDD
    # expect: less ????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????
    # expect: logical_and ????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????????
    # expect: arctan2 eeeffddddefd--eeeffddddefd--eeeffddddefd--fffffddddffd--fffffddddffd--dddddddddddd--dddddddddddd--dddddddddddd--dddddddddddd--eeeffddddefd--fffffddddffd--dddddddddddd------------------------------
    # expect: copysign eeeffddddefd--eeeffddddefd--eeeffddddefd--fffffddddffd--fffffddddffd--dddddddddddd--dddddddddddd--dddddddddddd--dddddddddddd--eeeffddddefd--fffffddddffd--dddddddddddd------------------------------
for f in (np.sin, np.sqrt, np.floor, np.absolute, np.negative, np.square, np.isnan, np.logical_not, np.invert, np.conjugate, np.sign, np.deg2rad):
    row = []
    for a in kinds:
        try:
            row.append(f(np.ones(2, a)).dtype.char)
        except TypeError:
            row.append("-")
    print(f.__name__, "".join(row))  # expect: sin eeeffddddefdFD
    # expect: sqrt eeeffddddefdFD
    # expect: floor eeeffddddefd--
    # expect: absolute ?bBhHiIlLefdfd
    # expect: negative -bBhHiIlLefdFD
    # expect: square bbBhHiIlLefdFD
    # expect: isnan ??????????????
    # expect: logical_not ??????????????
    # expect: invert ?bBhHiIlL-----
    # expect: conjugate bbBhHiIlLefdFD
    # expect: sign -bBhHiIlLefdFD
    # expect: deg2rad eeeffddddefd--
for a in kinds:
    x = np.ones(2, a)
    row = []
    for v in (True, 1, -1, 200, 70000, -70000, 1 << 40, 1.5, 1e300, 2j, np.int8(3), np.float32(2), np.float64(1e300), np.array(300)):
        try:
            row.append((x + v).dtype.str[1:])
        except (TypeError, OverflowError) as e:
            row.append("-")
    print(x.dtype, *row)  # expect: bool b1 i8 i8 i8 i8 i8 i8 f8 f8 c16 i1 f4 f8 i8
    # expect: int8 i1 i1 i1 i2 i4 i4 i8 f8 f8 c16 i1 f4 f8 i2
    # expect: uint8 u1 u1 i2 u1 u4 i4 u8 f8 f8 c16 u1 f4 f8 u2
    # expect: int16 i2 i2 i2 i2 i4 i4 i8 f8 f8 c16 i2 f4 f8 i2
    # expect: uint16 u2 u2 i4 u2 u4 i4 u8 f8 f8 c16 u2 f4 f8 u2
    # expect: int32 i4 i4 i4 i4 i4 i4 i8 f8 f8 c16 i4 f8 f8 i4
    # expect: uint32 u4 u4 i8 u4 u4 i8 u8 f8 f8 c16 u4 f8 f8 u4
    # expect: int64 i8 i8 i8 i8 i8 i8 i8 f8 f8 c16 i8 f8 f8 i8
    # expect: uint64 u8 u8 f8 u8 u8 f8 u8 f8 f8 c16 u8 f8 f8 u8
    # expect: float16 f2 f2 f2 f2 f8 f8 f8 f2 f8 c8 f2 f2 f8 f4
    # expect: float32 f4 f4 f4 f4 f8 f8 f8 f4 f8 c8 f4 f4 f8 f4
    # expect: float64 f8 f8 f8 f8 f8 f8 f8 f8 f8 c16 f8 f8 f8 f8
    # expect: complex64 c8 c8 c8 c8 c16 c16 c16 c8 c16 c8 c8 c8 c16 c8
    # expect: complex128 c16 c16 c16 c16 c16 c16 c16 c16 c16 c16 c16 c16 c16 c16
print(np.add.nin, np.add.nout, np.add.nargs, np.add.identity, np.add.__name__, np.add, np.divmod.nout, np.logaddexp.identity, np.true_divide)
# expect: 2 1 3 0 add <ufunc 'add'> 2 -inf <ufunc 'divide'>
