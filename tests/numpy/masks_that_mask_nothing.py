# Which functions forget a mask in which nothing is masked, and which keep it.
import numpy as np
import numpy.ma as ma

m = ma.array([-5, 0, 3], mask=[0, 0, 0])
for f in (ma.diff, lambda x: ma.clip(x, 0, 2), np.sin, ma.sin, lambda x: x + 1, lambda x: np.add(x, 1), lambda x: x == x, lambda x: x > 0, ma.cumsum,
          lambda x: x.copy(), lambda x: x[:2], ma.sort, lambda x: x.reshape(3, 1).var(axis=1), lambda x: ma.array([[1, 2], [3, 4]], mask=[[0, 1], [0, 0]]).var(axis=1), lambda x: ma.concatenate([x, x]), lambda x: ma.where(x > 0, x, 1), ma.array, ma.masked_invalid,
          lambda x: x.round(), lambda x: np.clip(x, 0, 2, out=x.copy()), lambda x: ma.masked_where([0, 0, 0], x), lambda x: x.astype(float), abs,
          lambda x: x ** 2, lambda x: x / 2, lambda x: ma.maximum(x, 1), lambda x: ma.resize(x, 2), lambda x: x.reshape(3, 1).max(axis=1)):
    print(f(m).mask.tolist())  # expect: False
    # expect: False
    # expect: [False, False, False]
    # expect: [False, False, False]
    # expect: [False, False, False]
    # expect: False
    # expect: False
    # expect: False
    # expect: [False, False, False]
    # expect: [False, False, False]
    # expect: [False, False]
    # expect: [False, False, False]
    # expect: False
    # expect: False
    # expect: False
    # expect: False
    # expect: [False, False, False]
    # expect: [False, False, False]
    # expect: [False, False, False]
    # expect: False
    # expect: [False, False, False]
    # expect: [False, False, False]
    # expect: [False, False, False]
    # expect: False
    # expect: [False, False, False]
    # expect: False
    # expect: [False, False]
    # expect: [False, False, False]
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
  
