d = {"k": [1]}
c = d.copy()
c["k"].append(2)
c["n"] = 1
print(d, c)  # expect: {'k': [1, 2]} {'k': [1, 2], 'n': 1}
