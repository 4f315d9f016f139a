"""Philox: a counter, scrambled."""
import pickle

import numpy as np
from numpy.random import Generator, Philox

p = Philox(1234)
print(p.state["state"], p.state["buffer_pos"], p.state["has_uint32"])
# expect: {'counter': array([0, 0, 0, 0], dtype=uint64), 'key': array([ 6882349382922872486, 11590492409849068143], dtype=uint64)} 4 0
g = Generator(p)
print(g.random(3), g.integers(0, 10, 5), g.standard_normal(2))
# expect: [0.55725694 0.22373624 0.29333458] [7 5 7 8 2] [-2.20664662  0.11660468]
print(p.jumped(3).state["state"]["counter"], p.advance(2**70).random_raw(3))
# expect: [2 0 3 0] [1543277222187620021 9354495286177231464 5383643205449189511]
print(Philox(counter=5, key=7).random_raw(6))
# expect: [ 8380459231761429139  6690909399631022751  5691569251345265893
# expect:   2119517566676335279 10975547825045201794  4819353123396409258]
print(Philox(key=[2**63, 1], counter=2**200).state["state"])
# expect: {'counter': array([  0,   0,   0, 256], dtype=uint64), 'key': array([9223372036854775808,                   1], dtype=uint64)}
again = pickle.loads(pickle.dumps(g))
print(again.random() == g.random(), again.bit_generator.state["bit_generator"])  # expect: True Philox
for wrong in ({"seed": 1, "key": 2}, {"key": -1}, {"counter": [1, 2]}):
    try:
        Philox(**wrong)
    except ValueError as error:
        print(error)  # expect: seed and key cannot be both used
        # expect: key must be positive and less than 2**128.
        # expect: counter must have 4 elements when using array form
