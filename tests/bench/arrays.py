"""What operations on arrays cost, in nanoseconds of CPU time.

    arrays.py           the names
    arrays.py NAME      the least time of several rounds for one operation

Whole arrays of a thousand, a hundred thousand and ten million elements; loops over elements; arrays sent to a process.
"""
import sys
import time
from multiprocessing import Pool

import numpy as np

SIZES = {"1e3": 1000, "1e5": 100_000, "1e7": 10_000_000}
ENOUGH_NS = 200_000_000
ENOUGH_ROUNDS = 3  # the first may wait for the kernel to find huge pages


def timed(work, operations=1):
    """Least nanoseconds of CPU time for one operation; work() does `operations` of them, and runs until it is enough."""
    best, spent, rounds = None, 0, 0
    while spent < ENOUGH_NS or rounds < ENOUGH_ROUNDS:
        start = time.process_time_ns()
        work()
        took = time.process_time_ns() - start
        spent += max(took, 1)
        rounds += 1
        best = took if best is None else min(best, took)
    return best / operations


def repeated(size, work):
    """Small arrays many times between two looks at the clock."""
    times = max(1, 100_000 // size)

    def rounds():
        for _ in range(times):
            work()

    return timed(rounds, times)


def operand(size, seed=1):
    return np.random.RandomState(seed).rand(size)


def square(a):
    side = int(len(a)**.5)
    return a[:side * side].reshape(side, side)


OPERATIONS = {
    "add": lambda a, b: lambda: a + b,
    "add_in_place": lambda a, b: lambda: np.add(a, b, out=b),
    "multiply": lambda a, b: lambda: a * b,
    "divide": lambda a, b: lambda: a / (b + 1.),
    "sin": lambda a, b: lambda: np.sin(a),
    "exp": lambda a, b: lambda: np.exp(a),
    "sqrt": lambda a, b: lambda: np.sqrt(a),
    "sum": lambda a, b: lambda: a.sum(),
    "mean": lambda a, b: lambda: a.mean(),
    "max": lambda a, b: lambda: a.max(),
    "argmin": lambda a, b: lambda: a.argmin(),
    "cumsum": lambda a, b: lambda: np.cumsum(a),
    "clip": lambda a, b: lambda: np.clip(a, .2, .8),
    "compare": lambda a, b: lambda: a > b,
    "where": lambda a, b: lambda: np.where(a > .5, a, b),
    "astype_float32": lambda a, b: lambda: a.astype(np.float32),
    "astype_int64": lambda a, b: lambda: a.astype(np.int64),
    "sort": lambda a, b: lambda: np.sort(a),
    "argsort": lambda a, b: lambda: np.argsort(a),
    "dot": lambda a, b: lambda: np.dot(a, b),
    "mask": lambda a, b: lambda: a[a > .5],
    "copy_reversed": lambda a, b: lambda: a[::-1].copy(),
    "random_normal": lambda a, b: lambda: np.random.normal(size=len(a)),
    "random_rand": lambda a, b: lambda: np.random.rand(len(a)),
    "argmax_int32": lambda a, b: (lambda c: lambda: c.argmax())((a * 1e6).astype(np.int32)),
    "astype_complex128": lambda a, b: lambda: a.astype(complex),
    "any_of_mask": lambda a, b: (lambda m: lambda: (~m).any())(a < 2),
    "nonzero": lambda a, b: (lambda m: lambda: m.nonzero())(a > .5),
    "roll": lambda a, b: lambda: np.roll(a, 3),
    "tan": lambda a, b: lambda: np.tan(a),
    "tanh": lambda a, b: lambda: np.tanh(a),
    "arctan2": lambda a, b: lambda: np.arctan2(a, b),
    "power": lambda a, b: lambda: a ** 1.5,
    "sort_float32": lambda a, b: (lambda c: lambda: np.sort(c))(a.astype(np.float32)),
    "sort_int64": lambda a, b: (lambda c: lambda: np.sort(c))((a * 1e6).astype(np.int64)),
    "count_nonzero": lambda a, b: lambda: np.count_nonzero(a),
    "permutation": lambda a, b: lambda: np.random.permutation(len(a)),
    "fill": lambda a, b: lambda: b.fill(1.),
    "take": lambda a, b: (lambda i: lambda: np.take(a, i))(np.random.RandomState(3).permutation(len(a))),
    "mask_few": lambda a, b: (lambda m: lambda: a[m])(a > .99),
    "concatenate": lambda a, b: lambda: np.concatenate([a, b]),
    "unique": lambda a, b: lambda: np.unique(a),
    "median": lambda a, b: lambda: np.median(a),
    "std": lambda a, b: lambda: a.std(),
    "shuffle": lambda a, b: lambda: np.random.shuffle(b),
    "transposed": lambda a, b: (lambda m: lambda: m.T.copy())(square(a)),
    "sum_axis0": lambda a, b: (lambda m: lambda: m.sum(axis=0))(square(a)),
    "max_axis1": lambda a, b: (lambda m: lambda: m.max(axis=1))(square(a)),
    "argmax_axis1": lambda a, b: (lambda m: lambda: m.argmax(axis=1))(square(a)),
    "sort_axis1_float32": lambda a, b: (lambda m: lambda: np.sort(m, axis=1))(square(a.astype(np.float32))),
    "sum_int32": lambda a, b: (lambda c: lambda: c.sum())((a * 1e6).astype(np.int32)),
    "cumsum_int32": lambda a, b: (lambda c: lambda: c.cumsum())((a * 1e6).astype(np.int32)),
    "floor_divide_int32": lambda a, b: (lambda c: lambda: c // 7)((a * 1e6).astype(np.int32)),
    "absolute_complex": lambda a, b: (lambda z: lambda: np.abs(z))(a + 1j * b),
    "max_of_bools": lambda a, b: (lambda m: lambda: m.max())(a > 2),
}
for function_ in "exp2 expm1 log2 log10 log1p cbrt sinh cosh arcsin arccos arcsinh arctanh floor".split():
    OPERATIONS[function_] = lambda a, b, f=function_: lambda: getattr(np, f)(a)
for function_ in "sin exp log tan tanh arctan add multiply".split():
    OPERATIONS[function_ + "_float32"] = lambda a, b, f=function_: (
        lambda *c: lambda: getattr(np, f)(*c))(*[x.astype(np.float32) for x in (a, b)[:getattr(np, f).nin]])


def whole(name, size):
    return repeated(size, OPERATIONS[name](operand(size), operand(size, 2)))


def squares_of_elements(n=100_000):
    source, target = np.arange(n), np.zeros(n, dtype=int)

    def work():
        for i in range(n):
            target[i] = source[i]**2

    return timed(work, n)


def squares_into_floats(n=100_000):
    source, target = np.arange(n), np.zeros(n)

    def work():
        for i in range(len(source)):
            target[i] = source[i]**2

    return timed(work, n)


def products_of_rows(n=300, m=60):
    first, second = operand(3 * n).reshape(3, n).T, operand(3 * m, 2).reshape(3, m).T

    def work():
        for i in range(n):
            for j in range(m):
                cosine = 0.
                for k in range(3):
                    cosine += first[i, k] * second[j, k]
                if cosine > 9.:
                    break

    return timed(work, 3 * n * m)


def items_of_iteration(n=100_000):
    source = np.arange(n)
    return timed(lambda: [x for x in source], n)


def sum_of_elements(n=100_000):
    source = operand(n)

    def work():
        total = 0
        for x in source:
            total += x

    return timed(work, n)


def float32_elements(n=20_000):
    source, target = operand(n).astype(np.float32), np.zeros(n, np.float32)

    def work():
        for i in range(n):
            target[i] += source[i] * source[i]

    return timed(work, n)


def cells_of_matrix(n=200, m=100):
    source, target = operand(n * m).reshape(n, m), np.zeros((n, m))

    def work():
        for i in range(n):
            for j in range(m):
                target[i, j] = source[i, j] * 2

    return timed(work, n * m)


def dots_of_rows(n=100):
    matrix = operand(n * 50).reshape(n, 50)

    def work():
        for i in range(n):
            for j in range(n):
                np.dot(matrix[i], matrix[j, :])

    return timed(work, n * n)


def same(a):
    return a


def to_a_worker_and_back(size=5_000_000):
    """Wall time: what the worker computes is part of it."""
    with Pool(1) as pool:
        array, best = np.arange(size), None
        for _ in range(3):
            start = time.perf_counter_ns()
            pool.map(same, [array])
            took = time.perf_counter_ns() - start
            best = took if best is None else min(best, took)
    return best


def matrix_product(n=300):
    a, b = operand(n * n).reshape(n, n), operand(n * n, 2).reshape(n, n)
    return timed(lambda: a @ b)


def linear_equations(n=100):
    a, b = operand(n * n).reshape(n, n) + np.eye(n), operand(n, 2)
    return timed(lambda: np.linalg.solve(a, b))


TABLE = {f.__name__: f for f in (squares_of_elements, squares_into_floats, products_of_rows, items_of_iteration, to_a_worker_and_back,
                                 matrix_product, sum_of_elements, float32_elements, cells_of_matrix, dots_of_rows, linear_equations)}
for name_ in OPERATIONS:
    for label_, size_ in SIZES.items():
        TABLE[f"{name_}_{label_}"] = lambda name=name_, size=size_: whole(name, size)

if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(*TABLE, sep="\n")
    else:
        print(TABLE[sys.argv[1]]())
