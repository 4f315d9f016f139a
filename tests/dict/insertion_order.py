d = {"z": 1, "a": 2}
d["m"] = 3
del d["z"]
d["z"] = 4
d["a"] = 9
print(d, list(d), list(d.values()), list(d.items()))
# expect: {'a': 9, 'm': 3, 'z': 4} ['a', 'm', 'z'] [9, 3, 4] [('a', 9), ('m', 3), ('z', 4)]
