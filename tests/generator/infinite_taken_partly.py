def squares():
    n = 0
    while True:
        yield n * n
        n += 1
out = []
for s in squares():
    if s > 30:
        break
    out.append(s)
print(out)  # expect: [0, 1, 4, 9, 16, 25]
