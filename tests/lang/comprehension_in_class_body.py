class C:
    n = 3
    squares = [i * i for i in range(n)]
print(C.squares)  # expect: [0, 1, 4]
