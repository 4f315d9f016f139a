# States can be taken, set, pickled; the waiting Gaussian number is part of them.
import pickle
import numpy as np
r = np.random.RandomState(5)
r.randn()
state = r.get_state()
print(state[0], state[1][:3], state[2:], str(r))
# expect: MT19937 [4081643083  713234725 1676298141] (4, 1, -0.33087015189408764) RandomState(MT19937)
a = r.randn(3).tolist()
r.set_state(state)
print(r.randn(3).tolist() == a)  # expect: True
other = pickle.loads(pickle.dumps(r))
print(other.rand() == r.rand(), sorted(r.get_state(legacy=False)))
# expect: True ['bit_generator', 'gauss', 'has_gauss', 'state']
np.random.set_state(state)
print(np.random.randn(3).tolist() == a)  # expect: True
try:
    r.set_state(("PCG64", [1], 2))
except ValueError as error:
    print(error)  # expect: set_state can only be used with legacy MT19937state instances.
