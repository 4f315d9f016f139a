print([1] + [2], [1, 2] * 2, 2 * [0], [1] * 0, [1] * -1, [[]] * 2)
# expect: [1, 2] [1, 2, 1, 2] [0, 0] [] [] [[], []]
try:
    [1] + (2,)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError can only concatenate list (not "tuple") to list
try:
    [1] * "a"
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError can't multiply sequence by non-int of type 'str'
try:
    [1] * 1.0
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError can't multiply sequence by non-int of type 'float'
try:
    (1,) + [1]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError can only concatenate tuple (not "list") to tuple
