# oracle: no (numpy 1.24 never ends)
# Exponents by which nothing but 1 can be drawn.
import numpy as np

print(np.random.RandomState(1).zipf(2.0**40, 3))  # expect: [1 1 1]
print(np.random.default_rng(1).zipf(1025.5))  # expect: 1
