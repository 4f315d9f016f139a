print(sorted({*[1, 2], *[2, 3]}))  # expect: [1, 2, 3]
