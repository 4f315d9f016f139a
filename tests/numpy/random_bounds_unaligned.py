import numpy as np

raw = np.frombuffer(b"x" + np.array([3, 1000, 10**12]).tobytes(), "u1")[1:].view("i8")
print(raw.flags.aligned, np.random.RandomState(1).randint(0, raw).tolist(), np.random.default_rng(1).integers(-raw, raw).tolist())
# expect: False [1, 235, 605300724808] [-1, 23, 900927392651]
