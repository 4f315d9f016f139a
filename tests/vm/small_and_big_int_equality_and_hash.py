a = 2 ** 62
b = 2 ** 61
d = {2 ** 62: "big", 5: "small"}
print(d[a], d[b + b], d[a - 0], (a - a) == 0, d[a // a * 5], (a >> 61) == 2, hash(a - 2 ** 62 + 7) == hash(7), {1.0 * 2 ** 62: 1}[a])
# expect: big big big True small True True 1
