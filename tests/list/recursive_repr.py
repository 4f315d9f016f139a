a = [1]
a.append(a)
d = {"self": None}
d["self"] = d
a.append(d)
print(a)  # expect: [1, [...], {'self': {...}}]
