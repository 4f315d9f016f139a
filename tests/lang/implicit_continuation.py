values = [
    1,
    # a comment inside
    2,

    3,
]
print(values, (1 +
               2))  # expect: [1, 2, 3] 3
