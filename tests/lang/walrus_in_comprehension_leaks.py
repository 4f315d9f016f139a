found = [y for v in range(5) if (y := v * 2) > 4]
print(found, y)  # expect: [6, 8] 8
