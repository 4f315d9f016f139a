print(set(), {1}, {1, 2, 3}, frozenset(), frozenset([1]), {(1, 2)}, set([1, 1]), {*()}, sorted(set("hello")))
# expect: set() {1} {1, 2, 3} frozenset() frozenset({1}) {(1, 2)} {1} set() ['e', 'h', 'l', 'o']
