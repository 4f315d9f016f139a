print(hash(5), hash(-1), hash(0), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2 ** 61), hash(10 ** 30), hash(True), hash(2 ** 61 - 2), hash(-(2 ** 61 - 1)))
# expect: 5 -2 0 0 1 -2 465258685558744706 1 2305843009213693950 0
