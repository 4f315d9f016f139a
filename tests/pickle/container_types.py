import pickle
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple
P = namedtuple("P", "x y")
for v in (OrderedDict(a=1), defaultdict(list, a=[1]), Counter("aab"), deque([1, 2], 3), P(1, 2)):
    r = pickle.loads(pickle.dumps(v))
    print(r, r == v)  # expect: OrderedDict([('a', 1)]) True
    # expect: defaultdict(<class 'list'>, {'a': [1]}) True
    # expect: Counter({'a': 2, 'b': 1}) True
    # expect: deque([1, 2], maxlen=3) True
    # expect: P(x=1, y=2) True
