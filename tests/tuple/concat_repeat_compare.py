print((1,) + (2,), (1, 2) * 2, (1, 2) < (1, 3), (1,) < (1, 2), () == (), (1, 2) == [1, 2], 2 in (1, 2))
# expect: (1, 2) (1, 2, 1, 2) True True True False True
try:
    (1,) + [2]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError can only concatenate tuple (not "list") to tuple
try:
    (1,) < 5
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'tuple' and 'int'
