# Pickles are numpy's own, byte for byte: what python3.11 wrote is read, and what is written here is what it writes.
import copy
import hashlib
import pickle
import numpy as np

a = np.arange(12).reshape(3, 4)
objects = [a, a.T, a[::2, 1:], a.astype("f4"), a.astype(">i4"), np.array(5), np.array([]), a[::-1], np.zeros((0, 3)), a.astype(complex).T,
           np.ones((2, 2), bool), a.astype("f2"), np.float64(2.5), np.int8(-3), np.bool_(True), np.complex64(1 + 2j), np.float16(1.5),
           np.uint64(2**63), np.dtype("f8"), np.dtype(">i2"), np.int64, np.ndarray]
for o in objects:
    digests = [hashlib.sha256(pickle.dumps(o, p)).hexdigest()[:8] for p in range(6)]
    back = [pickle.loads(pickle.dumps(o, p)) for p in range(6)]
    print(repr(o)[:30].replace("\n", ""), *digests, [type(b).__name__ for b in back] == [type(o).__name__] * 6)
    # expect: array([[ 0,  1,  2,  3],      df89c8c0 fcaae956 ff5abc7a 96c7c68a 2d5cae04 e4166cb0 True
    # expect: array([[ 0,  4,  8],       [  c636d4df e57cc4fb 42efbb93 81d77d7a 9101cc09 bc796ca9 True
    # expect: array([[ 1,  2,  3],       [  4929ba99 8eff5b26 e52b84b1 a750c5cb 493d5acc a9b832a4 True
    # expect: array([[ 0.,  1.,  2.,  3.],  b7fddb18 63448c58 f6d13927 190c2e20 e6f73c26 8bfca41b True
    # expect: array([[ 0,  1,  2,  3],      4dcdaefa 91895b81 0e940fbe 43016cf5 b8889807 b3d717be True
    # expect: array(5) 780404a7 57164b38 bf1d968f 41278618 6064eb19 f3f461a7 True
    # expect: array([], dtype=float64) 0233913b 09efec1e e25cdef0 2f67fe92 3daa3692 6e7e0215 True
    # expect: array([[ 8,  9, 10, 11],      b313d37b 2d77e8e3 c29d540c a7ef4829 11366323 e7e4c73a True
    # expect: array([], shape=(0, 3), dtype= 2a42da65 e4fc04c8 a9e31f4d 3c0be852 874f77fa 9b1bd55d True
    # expect: array([[ 0.+0.j,  4.+0.j,  8.+ 31cdac8d 61f9d8cf b1503164 c9be2edf ae0213be a5575b12 True
    # expect: array([[ True,  True],        5f24913d 536b2025 50d9a6d7 7be8c320 6b642f07 905455e5 True
    # expect: array([[ 0.,  1.,  2.,  3.],  adc0e64d 1ae1b5ac 8b478d28 2b406f75 3de177e6 f78d39df True
    # expect: 2.5 01d9a9c9 879ed0d5 e068480e 64ed2606 72e8fdba 532c714b True
    # expect: -3 2e06b7aa efdd980f 85732fb8 da2280ce d5f8dbef 1aa781e8 True
    # expect: True bd6de3f2 d9023a4b 59aa8be3 2a998646 c9e5d3bb ed879a4f True
    # expect: (1+2j) 781ed463 321a2777 a4403c35 c4727fa1 7b36f615 71006eea True
    # expect: 1.5 47be948e 3fd41fdf 4492fdc4 a3579474 b1abb192 02b25bb7 True
    # expect: 9223372036854775808 f4d1d249 01b1f71a c0f4fd41 ed0bdfd6 b5c27f18 2fabc9e1 True
    # expect: dtype('float64') b1a8beb1 06173829 ee750860 8b3d61b7 e933f9b3 08cf4f12 True
    # expect: dtype('>i2') ee9f0994 7fb9db9d 0a7b7598 5973b30d 84f4deb7 9af5d6e6 True
    # expect: <class 'numpy.int64'> 9edf4b2c 42361f03 fa94b41d b09cb488 d2b36cfd 55387631 True
    # expect: <class 'numpy.ndarray'> 2299b423 e99b7ea8 8d70e394 f385aae3 db3df378 c5579b34 True
    for b in back if isinstance(o, np.ndarray) else ():
        assert b.shape == o.shape and b.tolist() == o.tolist() and b.flags.writeable and b.flags.fnc == o.flags.fnc
    for b in back if isinstance(o, np.generic) else ():
        assert b == o and b.dtype == o.dtype
buffers = []
data = pickle.dumps(a, 5, buffer_callback=buffers.append)
print(len(buffers), pickle.loads(data, buffers=buffers).tolist())
# expect: 1 [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]
b, c = copy.copy(a.T), copy.deepcopy([a, a])
print(b.flags.f_contiguous, b.base is None, c[0] is c[1], c[0] is a, c[0].tolist() == a.tolist())
# expect: True True True False True
try:
    np.zeros(0).__setstate__((1, (3,), np.dtype("i8"), False, b"short"))
except ValueError as e:
    print(e)  # expect: buffer size does not match array size
for state in [(1, (-1,), np.dtype("i8"), False, b""), (1, (2**62,), np.dtype("i8"), False, b""), 5, (1, 2)]:
    try:
        np.zeros(0).__setstate__(state)
        print("?")
    except Exception:
        pass
