"""D000-50 D000-51 D000-52 D000-53 D000-54 D000-55 D000-19 D000-74: points on a sphere, and indices of what is found."""
from functools import partial
import numpy as np
def gen_points(n):
    height = 2*np.random.rand(n)-1
    theta = np.arccos(height)
    phi = 2*np.pi*np.random.rand(n)
    return np.array([np.sin(theta)*np.cos(phi), np.sin(theta)*np.sin(phi), np.cos(theta)]).T, theta, phi
np.random.seed(5)
vec, theta, phi = gen_points(50)
print(vec.shape, theta.shape, vec.flags['C_CONTIGUOUS'], np.allclose((vec**2).sum(axis=1), 1))
# expect: (50, 3) (50,) False True
limit = np.cos(np.deg2rad(30.))
print(type(limit), abs(limit - 3**.5 / 2) < 1e-12)  # expect: <class 'numpy.float64'> True
def near(objects, others, least):
    out = []
    for i in range(objects.shape[0]):
        for j in range(others.shape[0]):
            if sum(objects[i, k] * others[j, k] for k in range(3)) > least:
                out.append(i)
                break
    return np.array(out)
search = partial(near, others=gen_points(5)[0], least=limit)
whole = search(vec)
parts = [vec[:20], vec[20:20], vec[20:]]
found, start = [], 0
for res, s in zip(map(search, parts), parts):
    found.append(np.array(res)+start)
    start += len(s)
print([a.dtype.name for a in found], found[1], found[1].shape)
# expect: ['int64', 'float64', 'int64'] [] (0,)
joined = np.array([item for sublist in found for item in sublist])
print(joined.dtype, np.array_equal(joined, whole), np.array_equal(joined, whole[:-1]))
# expect: int64 True False
print(np.array([1, 2]), np.array([]), np.array([]).dtype, np.array([]) + 3)  # expect: [1 2] [] float64 []
copy = np.array(whole)
copy[0] = -1
print(whole[0] != -1, np.array([np.int64(3), np.int64(4)]))  # expect: True [3 4]
