import copy
for x in (5, 1.5, "s", b"b", None, True, len, int, (1, 2), frozenset([1]), range(3), ...):
    print(copy.copy(x) is x, copy.deepcopy(x) is x)  # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True True
    # expect: True False
    # expect: True True
    # expect: True True
