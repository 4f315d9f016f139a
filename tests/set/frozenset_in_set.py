s = {frozenset([1]), frozenset([2])}
print(frozenset([1]) in s, {1} in s, len(s))  # expect: True True 2
