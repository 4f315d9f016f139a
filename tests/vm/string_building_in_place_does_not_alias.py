s = "a"
t = s
for _ in range(5): s += "b"
print(s, t)  # expect: abbbbb a
d = {s: 1}
u = s
u += "c"
print(d[s], u, s)  # expect: 1 abbbbbc abbbbb
l = [s]
s += "z"
print(l, s)  # expect: ['abbbbb'] abbbbbz
