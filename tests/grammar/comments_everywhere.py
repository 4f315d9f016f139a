x = [  # a comment
    1,  # one
    # between
    2,
]  # end
def f(a,  # first
      b):  # second
    # body
    return a + b  # result
print(x, f(1, 2))  # expect: [1, 2] 3
