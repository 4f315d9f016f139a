ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print([ops[o](5, 3) for o in "+-"])  # expect: [8, 2]
