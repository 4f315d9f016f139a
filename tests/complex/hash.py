print(hash(1j), hash(1 + 2j), hash(0j), hash(0.5 + 0j) == hash(0.5))  # expect: 1000003 2000007 0 True
