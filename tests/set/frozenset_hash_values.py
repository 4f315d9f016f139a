print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), frozenset([1]) is frozenset(frozenset([1])), frozenset() == set())
# expect: 133146708735736 -558064481276695278 -272375401224217160 False True
