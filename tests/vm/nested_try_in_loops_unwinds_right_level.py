out = []
for i in range(3):
    try:
        for j in range(3):
            try:
                if j == i: raise ValueError(j)
                out.append((i, j))
            finally:
                out.append("f")
    except ValueError as e:
        out.append(str(e))
print(out)  # expect: ['f', '0', (1, 0), 'f', 'f', '1', (2, 0), 'f', (2, 1), 'f', 'f', '2']
