print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] == [1, 2], [1] == (1,), [1, [2]] != [1, [3]], [1, 2] <= [1, 2])
# expect: True True True True True False True True
try:
    [1] < ["a"]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'int' and 'str'
try:
    [1] < (1,)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'list' and 'tuple'
