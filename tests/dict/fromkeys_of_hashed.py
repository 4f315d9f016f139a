# Keys of dicts and sets are not hashed again.
class Key:
    hashed = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Key.hashed += 1
        return self.n

    def __repr__(self):
        return f"K{self.n}"


keys = [Key(n) for n in range(5)]
table, group = dict.fromkeys(keys, 1), frozenset(keys)
Key.hashed = 0
print(dict.fromkeys(table), dict.fromkeys(group, 2), dict.fromkeys(set(group)))
# expect: {K0: None, K1: None, K2: None, K3: None, K4: None} {K0: 2, K1: 2, K2: 2, K3: 2, K4: 2} {K0: None, K1: None, K2: None, K3: None, K4: None}
print(Key.hashed)  # expect: 0
print(dict.fromkeys(keys) == dict.fromkeys(table), Key.hashed)  # expect: True 5


class Own(dict):
    pass


print(type(Own.fromkeys(table)), Own.fromkeys(group, 3))
# expect: <class '__main__.Own'> {K0: 3, K1: 3, K2: 3, K3: 3, K4: 3}
