d = {i * (2 ** 61 - 1): i for i in range(3000)}
print(len(d), d[(2 ** 61 - 1) * 2999])  # expect: 3000 2999
