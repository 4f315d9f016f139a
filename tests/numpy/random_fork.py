# After a fork the workers' generators are equal, as with numpy; each goes its own way from there.
import multiprocessing
import numpy as np

def draw(_):
    return np.random.normal(size=2).tolist()

np.random.seed(1)
with multiprocessing.Pool(1) as first, multiprocessing.Pool(1) as second:
    a, b = first.map(draw, range(2)), second.map(draw, range(2))
print(a == b, a[0] != a[1])  # expect: True True
print(draw(0) == a[0])  # expect: True
