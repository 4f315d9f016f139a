# The order in which elements lie in results and are folded, which rounding shows.
import numpy as np

a = np.random.RandomState(7).rand(20, 30) * 100
for x in a[::-1], a.T, a[:, ::-1].T, a[::2, ::-3], a.reshape(5, 4, 30).transpose(1, 2, 0):
    for axis in None, 0, -1:
        print((x - x.mean(axis, keepdims=True)).strides, *(float(np.sum(f(axis=axis))).hex() for f in (x.sum, x.prod, x.std, x.var)))
        # expect: (240, 8) 0x1.d232da7ca7e26p+14 inf 0x1.d5735f9d2ef02p+4 0x1.ae6ff82a7c750p+9
        # expect: (240, 8) 0x1.d232da7ca7e27p+14 0x1.a2792f6288b26p+114 0x1.a7c24accb8898p+9 0x1.79b6bc87121c3p+14
        # expect: (240, 8) 0x1.d232da7ca7e26p+14 0x1.a114bb65d8e95p+167 0x1.203a827f05c40p+9 0x1.0575ee9ccca24p+14
        # expect: (8, 240) 0x1.d232da7ca7e26p+14 inf 0x1.d5735f9d2ef02p+4 0x1.ae6ff82a7c750p+9
        # expect: (8, 240) 0x1.d232da7ca7e26p+14 0x1.a114bb65d8e95p+167 0x1.203a827f05c40p+9 0x1.0575ee9ccca24p+14
        # expect: (8, 240) 0x1.d232da7ca7e27p+14 0x1.a2792f6288b26p+114 0x1.a7c24accb8898p+9 0x1.79b6bc87121c3p+14
        # expect: (8, 240) 0x1.d232da7ca7e26p+14 inf 0x1.d5735f9d2ef02p+4 0x1.ae6ff82a7c750p+9
        # expect: (8, 240) 0x1.d232da7ca7e26p+14 0x1.a114bb65d8e93p+167 0x1.203a827f05c40p+9 0x1.0575ee9ccca24p+14
        # expect: (8, 240) 0x1.d232da7ca7e25p+14 0x1.a2792f6288b25p+114 0x1.a7c24accb8898p+9 0x1.79b6bc87121c2p+14
        # expect: (80, 8) 0x1.42f6ade781678p+12 0x1.2fc7121db94eep+528 0x1.ceef65d177714p+4 0x1.a29279afa85c6p+9
        # expect: (80, 8) 0x1.42f6ade781677p+12 0x1.623bad7bae46ap+60 0x1.1255e1fd75e3cp+8 0x1.e230c3b701b39p+12
        # expect: (80, 8) 0x1.42f6ade781678p+12 0x1.a284cb7fdd828p+59 0x1.10db6c4ae7578p+8 0x1.e2b6bd4a62529p+12
        # expect: (240, 8, 960) 0x1.d232da7ca7e26p+14 inf 0x1.d5735f9d2ef02p+4 0x1.ae6ff82a7c750p+9
        # expect: (240, 8, 960) 0x1.d232da7ca7e26p+14 0x1.d6569a630bc84p+29 0x1.bd3c21fe6ee74p+11 0x1.6d65b649582c8p+16
        # expect: (240, 8, 960) 0x1.d232da7ca7e26p+14 0x1.34ba0a07b9b55p+35 0x1.73aa706a02812p+11 0x1.39456dbe926c2p+16
out = np.zeros(30)
print(float(a[::-1].sum(axis=0, out=out).sum()).hex(), (a[::-1] + 1).strides, (a.T + a[:1].T).strides, (a[:, :1] * a[0]).strides)
# expect: 0x1.d232da7ca7e27p+14 (240, 8) (8, 240) (240, 8)
print(np.add(a.T, 1, order="A").flags.f_contiguous, np.subtract.reduce(a[::-1], axis=0)[:3])
# expect: True [ -990.45687899 -1110.1668504   -727.9037864 ]

# What is wrong with the key of an assignment is told before what is wrong with the value.
b = np.arange(6).reshape(2, 3)
for key, value in (([0, 9], [1, 2]), ([True, False, True], "x"), (b > 1, np.ones((2, 3))), (b > 1, np.ones(3)), ([[0], [1]], np.ones(5)),
                   ((slice(0, 0), [7]), 1), (([0, 1], [9, 9]), 1j * np.ones(3)), (b > 9, 1j * np.ones(1)), ([1], 2j)):
    try:
        b[key] = value
        print(b.tolist())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: ValueError shape mismatch: value array of shape (2,) could not be broadcast to indexing result of shape (2,3)
        # expect: IndexError boolean index did not match indexed array along dimension 0; dimension is 2 but corresponding boolean dimension is 3
        # expect: TypeError NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has 2 dimensions
        # expect: ValueError NumPy boolean array indexing assignment cannot assign 3 input values to the 4 output values where the mask is true
        # expect: ValueError shape mismatch: value array of shape (5,) could not be broadcast to indexing result of shape (2,1,3)
        # expect: [[0, 1, 2], [3, 4, 5]]
        # expect: ValueError shape mismatch: value array of shape (3,) could not be broadcast to indexing result of shape (2,)
        # expect: [[0, 1, 2], [3, 4, 5]]
        # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
print(np.array(3) ** 2.0, type(np.array(3) ** 2.0), np.array([1.5, 2]) ** np.int8(2))
# expect: 9.0 <class 'numpy.ndarray'> [2.25 4.  ]
# expect-error:   b[key] = value
# exit: 0
