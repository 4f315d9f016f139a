"""numpy.nditer at work: orders, indices, buffers that convert, arrays that are made, folds, masks, nested walks; shares_memory."""
import itertools
import random

import numpy as np

a = np.arange(24).reshape(2, 3, 4)
for order in "CFAK":
    for b in (a, a.T, a[::-1, :, ::2], a[:, ::-1, ::-1], np.broadcast_to(a[0], (2, 3, 4))):
        it = np.nditer(b, ["multi_index", "c_index"], order=order)
        steps = []
        while not it.finished:
            steps.append((int(it[0]), it.multi_index, it.index, it.iterindex))
            it.iternext()
        print(order, b.strides, hash(tuple(steps)) == hash(tuple(steps)), steps[0], steps[1], steps[-1], sum(x[2] * n for n, x in enumerate(steps)))
        # expect: C (96, 32, 8) True (0, (0, 0, 0), 0, 0) (1, (0, 0, 1), 1, 1) (23, (1, 2, 3), 23, 23) 4324
        # expect: C (8, 32, 96) True (0, (0, 0, 0), 0, 0) (12, (0, 0, 1), 1, 1) (23, (3, 2, 1), 23, 23) 4324
        # expect: C (-96, 32, 16) True (12, (0, 0, 0), 0, 0) (14, (0, 0, 1), 1, 1) (10, (1, 2, 1), 11, 11) 506
        # expect: C (96, -32, -8) True (11, (0, 0, 0), 0, 0) (10, (0, 0, 1), 1, 1) (12, (1, 2, 3), 23, 23) 4324
        # expect: C (0, 32, 8) True (0, (0, 0, 0), 0, 0) (1, (0, 0, 1), 1, 1) (11, (1, 2, 3), 23, 23) 4324
        # expect: F (96, 32, 8) True (0, (0, 0, 0), 0, 0) (12, (1, 0, 0), 12, 1) (23, (1, 2, 3), 23, 23) 3554
        # expect: F (8, 32, 96) True (0, (0, 0, 0), 0, 0) (1, (1, 0, 0), 6, 1) (23, (3, 2, 1), 23, 23) 3554
        # expect: F (-96, 32, 16) True (12, (0, 0, 0), 0, 0) (0, (1, 0, 0), 6, 1) (10, (1, 2, 1), 11, 11) 431
        # expect: F (96, -32, -8) True (11, (0, 0, 0), 0, 0) (23, (1, 0, 0), 12, 1) (12, (1, 2, 3), 23, 23) 3554
        # expect: F (0, 32, 8) True (0, (0, 0, 0), 0, 0) (0, (1, 0, 0), 12, 1) (11, (1, 2, 3), 23, 23) 3554
        # expect: A (96, 32, 8) True (0, (0, 0, 0), 0, 0) (1, (0, 0, 1), 1, 1) (23, (1, 2, 3), 23, 23) 4324
        # expect: A (8, 32, 96) True (0, (0, 0, 0), 0, 0) (1, (1, 0, 0), 6, 1) (23, (3, 2, 1), 23, 23) 3554
        # expect: A (-96, 32, 16) True (12, (0, 0, 0), 0, 0) (14, (0, 0, 1), 1, 1) (10, (1, 2, 1), 11, 11) 506
        # expect: A (96, -32, -8) True (11, (0, 0, 0), 0, 0) (10, (0, 0, 1), 1, 1) (12, (1, 2, 3), 23, 23) 4324
        # expect: A (0, 32, 8) True (0, (0, 0, 0), 0, 0) (1, (0, 0, 1), 1, 1) (11, (1, 2, 3), 23, 23) 4324
        # expect: K (96, 32, 8) True (0, (0, 0, 0), 0, 0) (1, (0, 0, 1), 1, 1) (23, (1, 2, 3), 23, 23) 4324
        # expect: K (8, 32, 96) True (0, (0, 0, 0), 0, 0) (1, (1, 0, 0), 6, 1) (23, (3, 2, 1), 23, 23) 3554
        # expect: K (-96, 32, 16) True (0, (1, 0, 0), 6, 0) (2, (1, 0, 1), 7, 1) (22, (0, 2, 1), 5, 11) 290
        # expect: K (96, -32, -8) True (0, (0, 2, 3), 11, 0) (1, (0, 2, 2), 10, 1) (23, (1, 0, 0), 12, 23) 3752
        # expect: K (0, 32, 8) True (0, (0, 0, 0), 0, 0) (1, (0, 0, 1), 1, 1) (11, (1, 2, 3), 23, 23) 4324

# writing, through buffers that convert, forwards and back
x = np.arange(30.).reshape(5, 6)
for room in (1, 4, 7, 100):
    with np.nditer(x[:, ::2], ["buffered"], ["readwrite"], op_dtypes=["f4"], casting="same_kind", buffersize=room) as it:
        for y in it:
            y[...] = y / 2 + 1
    print(room, x.tolist())
    # expect: 1 [[1.0, 1.0, 2.0, 3.0, 3.0, 5.0], [4.0, 7.0, 5.0, 9.0, 6.0, 11.0], [7.0, 13.0, 8.0, 15.0, 9.0, 17.0], [10.0, 19.0, 11.0, 21.0, 12.0, 23.0], [13.0, 25.0, 14.0, 27.0, 15.0, 29.0]]
    # expect: 4 [[1.5, 1.0, 2.0, 3.0, 2.5, 5.0], [3.0, 7.0, 3.5, 9.0, 4.0, 11.0], [4.5, 13.0, 5.0, 15.0, 5.5, 17.0], [6.0, 19.0, 6.5, 21.0, 7.0, 23.0], [7.5, 25.0, 8.0, 27.0, 8.5, 29.0]]
    # expect: 7 [[1.75, 1.0, 2.0, 3.0, 2.25, 5.0], [2.5, 7.0, 2.75, 9.0, 3.0, 11.0], [3.25, 13.0, 3.5, 15.0, 3.75, 17.0], [4.0, 19.0, 4.25, 21.0, 4.5, 23.0], [4.75, 25.0, 5.0, 27.0, 5.25, 29.0]]
    # expect: 100 [[1.875, 1.0, 2.0, 3.0, 2.125, 5.0], [2.25, 7.0, 2.375, 9.0, 2.5, 11.0], [2.625, 13.0, 2.75, 15.0, 2.875, 17.0], [3.0, 19.0, 3.125, 21.0, 3.25, 23.0], [3.375, 25.0, 3.5, 27.0, 3.625, 29.0]]
with np.nditer([x, None], ["external_loop", "buffered"], [["readonly"], ["writeonly", "allocate"]], op_dtypes=["c16", "c16"], buffersize=8) as it:
    for y, z in it:
        z[...] = y * 1j
    print(it.operands[1].dtype, it.operands[1].sum())  # expect: complex128 266.25j

# an outer product, a sum along an axis, both at once
b, c = np.arange(3.), np.arange(4)
it = np.nditer([b, c, None], ["external_loop"], op_axes=[[0, -1], [-1, 0], None])
with it:
    for u, v, w in it:
        np.multiply(u, v, out=w)
    print(it.operands[2])  # expect: [[0. 0. 0. 0.]
    # expect:  [0. 1. 2. 3.]
    # expect:  [0. 2. 4. 6.]]
for flags in (["reduce_ok"], ["reduce_ok", "external_loop"], ["reduce_ok", "buffered", "external_loop", "delay_bufalloc"], ["reduce_ok", "buffered", "delay_bufalloc"]):
    for room in (2, 5, 0):
        for kind in ("f8", "f4"):
            if kind == "f4" and "buffered" not in flags:
                continue
            it = np.nditer([a, None], flags, [["readonly"], ["readwrite", "allocate"]], op_axes=[None, [0, -1, 1]], op_dtypes=[kind, kind], casting="unsafe",
                           buffersize=room) if "buffered" in flags else np.nditer([a, None], flags, [["readonly"], ["readwrite", "allocate"]], op_axes=[None, [0, -1, 1]])
            with it:
                it.operands[1][...] = 0
                it.reset()
                for u, v in it:
                    if v.strides and v.strides[0] == 0:
                        v[...] = v.flat[0] + u.sum()
                    else:
                        v[...] += u
                print(flags, room, kind, it.operands[1].tolist() == a.sum(axis=1).tolist())
                # expect: ['reduce_ok'] 2 f8 True
                # expect: ['reduce_ok'] 5 f8 True
                # expect: ['reduce_ok'] 0 f8 True
                # expect: ['reduce_ok', 'external_loop'] 2 f8 True
                # expect: ['reduce_ok', 'external_loop'] 5 f8 True
                # expect: ['reduce_ok', 'external_loop'] 0 f8 True
                # expect: ['reduce_ok', 'buffered', 'external_loop', 'delay_bufalloc'] 2 f8 True
                # expect: ['reduce_ok', 'buffered', 'external_loop', 'delay_bufalloc'] 2 f4 True
                # expect: ['reduce_ok', 'buffered', 'external_loop', 'delay_bufalloc'] 5 f8 True
                # expect: ['reduce_ok', 'buffered', 'external_loop', 'delay_bufalloc'] 5 f4 True
                # expect: ['reduce_ok', 'buffered', 'external_loop', 'delay_bufalloc'] 0 f8 True
                # expect: ['reduce_ok', 'buffered', 'external_loop', 'delay_bufalloc'] 0 f4 True
                # expect: ['reduce_ok', 'buffered', 'delay_bufalloc'] 2 f8 True
                # expect: ['reduce_ok', 'buffered', 'delay_bufalloc'] 2 f4 True
                # expect: ['reduce_ok', 'buffered', 'delay_bufalloc'] 5 f8 True
                # expect: ['reduce_ok', 'buffered', 'delay_bufalloc'] 5 f4 True
                # expect: ['reduce_ok', 'buffered', 'delay_bufalloc'] 0 f8 True
                # expect: ['reduce_ok', 'buffered', 'delay_bufalloc'] 0 f4 True

# masks
mask, values = np.array([True, False, True, True, False] * 3), np.arange(15)
with np.nditer([values, mask], ["buffered"], [["readwrite", "writemasked"], ["readonly", "arraymask"]], op_dtypes=["f8", None], casting="unsafe", buffersize=4) as it:
    for v, m in it:
        v[...] = -1
print(values.tolist())  # expect: [-1, 1, -1, -1, 4, -1, 6, -1, -1, 9, -1, 11, -1, -1, 14]

# nested walks
for axes in ([[0], [1, 2]], [[0, 1], [2]], [[2], [0], [1]], [[1], [0, 2]]):
    for b in (a, a[::-1, :, ::-1], a.T.copy().T):
        its = np.nested_iters(b, axes)
        if len(its) == 2:
            print(axes, b.strides, [[int(y) for y in its[1]] for x in its[0]])
        else:
            print(axes, b.strides, [[[int(z) for z in its[2]] for y in its[1]] for x in its[0]])
            # expect: [[0], [1, 2]] (96, 32, 8) [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]]
            # expect: [[0], [1, 2]] (-96, 32, -8) [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]]
            # expect: [[0], [1, 2]] (8, 16, 48) [[0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11], [12, 16, 20, 13, 17, 21, 14, 18, 22, 15, 19, 23]]
            # expect: [[0, 1], [2]] (96, 32, 8) [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15], [16, 17, 18, 19], [20, 21, 22, 23]]
            # expect: [[0, 1], [2]] (-96, 32, -8) [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15], [16, 17, 18, 19], [20, 21, 22, 23]]
            # expect: [[0, 1], [2]] (8, 16, 48) [[0, 1, 2, 3], [12, 13, 14, 15], [4, 5, 6, 7], [16, 17, 18, 19], [8, 9, 10, 11], [20, 21, 22, 23]]
            # expect: [[2], [0], [1]] (96, 32, 8) [[[0, 4, 8], [12, 16, 20]], [[1, 5, 9], [13, 17, 21]], [[2, 6, 10], [14, 18, 22]], [[3, 7, 11], [15, 19, 23]]]
            # expect: [[2], [0], [1]] (-96, 32, -8) [[[0, 4, 8], [12, 16, 20]], [[1, 5, 9], [13, 17, 21]], [[2, 6, 10], [14, 18, 22]], [[3, 7, 11], [15, 19, 23]]]
            # expect: [[2], [0], [1]] (8, 16, 48) [[[0, 4, 8], [12, 16, 20]], [[1, 5, 9], [13, 17, 21]], [[2, 6, 10], [14, 18, 22]], [[3, 7, 11], [15, 19, 23]]]
            # expect: [[1], [0, 2]] (96, 32, 8) [[0, 1, 2, 3, 12, 13, 14, 15], [4, 5, 6, 7, 16, 17, 18, 19], [8, 9, 10, 11, 20, 21, 22, 23]]
            # expect: [[1], [0, 2]] (-96, 32, -8) [[0, 1, 2, 3, 12, 13, 14, 15], [4, 5, 6, 7, 16, 17, 18, 19], [8, 9, 10, 11, 20, 21, 22, 23]]
            # expect: [[1], [0, 2]] (8, 16, 48) [[0, 12, 1, 13, 2, 14, 3, 15], [4, 16, 5, 17, 6, 18, 7, 19], [8, 20, 9, 21, 10, 22, 11, 23]]
i, j = np.nested_iters([a, a.astype("f4")], [[0], [1, 2]], ["multi_index"], op_flags=["readonly"])
print([(i.multi_index, [(j.multi_index, float(x - y)) for x, y in j][-1]) for _ in i])
# expect: [((0,), ((2, 3), 0.0)), ((1,), ((2, 3), 0.0))]
i, j = np.nested_iters(np.arange(6).reshape(2, 3), [[0], [1]], ["buffered"], [["readwrite"]], op_dtypes=["f4"], casting="unsafe", buffersize=2)
for _ in i:
    for y in j:
        y[...] += 100
print(i.operands[0])  # expect: [[100 101 102]
# expect:  [103 104 105]]

# many at once, against plain indexing
rng = random.Random(3)
for _ in range(300):
    shape = [rng.randrange(1, 5) for _ in range(rng.randrange(4))]
    base = np.arange(np.prod([2 * n for n in shape], dtype=int)).reshape([2 * n for n in shape])
    b = base[tuple(slice(None, None, rng.choice([2, -2])) for _ in shape)].transpose(rng.sample(range(len(shape)), len(shape)))
    c = np.arange(np.prod(b.shape[1:], dtype=int)).reshape(b.shape[1:])
    it = np.nditer([b, c], ["multi_index"] if rng.random() < .5 else [], order=rng.choice("CFAK"))
    pairs = sorted((int(x), int(y)) for x, y in it)
    assert pairs == sorted((int(b[place]), int(c[place[1:]])) for place in itertools.product(*map(range, b.shape))), (b.shape, b.strides)
    buffered = np.nditer([b, c], ["buffered", "external_loop"], op_dtypes=[rng.choice(["f4", "i8", ">i8"]), "f8"], casting="unsafe", buffersize=rng.choice([1, 3, 8]))
    assert pairs == sorted((int(x), int(y)) for u, v in buffered for x, y in zip(u, v))

# copies: what was read is safe from what is written
x = np.arange(6)
with np.nditer([x[1:], x[:-1]], ["copy_if_overlap"], [["readonly"], ["readwrite"]]) as it:
    for u, v in it:
        v[...] = u * 10
print(x)  # expect: [10 20 30 40 50  5]
it = np.nditer(x, [], [["readwrite", "updateifcopy"]], op_dtypes="f4", casting="unsafe")
print(x.flags.writeable)  # expect: False
with it:
    for u in it:
        u[...] /= 10
print(x, x.flags.writeable)  # expect: [1 2 3 4 5 0] True
ranged = np.nditer(np.arange(10), ["ranged"])
ranged.iterrange = 3, 7
next(ranged)
print([int(u) for u in ranged], [int(u) for u in ranged.copy()], ranged.iterrange)
# expect: [4, 5, 6] [] (3, 7)

x = np.zeros((8, 9))
views = [x[::2], x[1::2], x[:, ::3], x[:, 1::3], x[:, 2::3].T, x[3:5, 4:7], x.view("i4")[:, ::2], x.view("i4")[:, 1::2], x[::-1, ::-2], x[0], x[:, 0], x[7:7]]
print([[int(np.shares_memory(u, v)) for v in views] for u in views])
# expect: [[1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0], [1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 0], [1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0], [1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0], [1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0], [1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]
print([[int(np.may_share_memory(u, v)) for v in views] for u in views])
# expect: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]
print(np.may_share_memory(x[::2], x[1::2], max_work=50))  # expect: False
try:
    np.shares_memory(x[::2], x[1::2], max_work=0)
except np.TooHardError as e:
    print(e)  # expect: Exceeded max_work
b = np.broadcast(np.arange(3), np.ones((2, 1)), 5)
print(b.shape, b.nd, b.size, b.numiter, b.index, next(b), b.index, [len(i) for i in b.iters])
# expect: (2, 3) 2 6 3 0 (0, 1.0, 5) 1 [6, 6, 6]
for args in ([np.arange(3), np.arange(2)], [np.ones((2, 1)), np.ones((3, 3))]):
    try:
        np.broadcast(*args)
    except ValueError as e:
        print(e)
        # expect: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (3,) and arg 1 with shape (2,).
        # expect: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape (2, 1) and arg 1 with shape (3, 3).
