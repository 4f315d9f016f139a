d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
d[1 + 0j] = "complex"
print(d, d[1], len(d))  # expect: {1: 'complex'} complex 1
