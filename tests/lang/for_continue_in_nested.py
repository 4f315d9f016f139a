for i in range(3):
    if i == 1:
        continue
    for j in range(2):
        if j == 0:
            continue
        print(i, j)  # expect: 0 1
        # expect: 2 1
