print({1: 2} == {1: 2}, {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} == {1: 3}, {} == [], {1: 2} != {1: 2.0}, {1: float("nan")} == {1: 0})
# expect: True True False False False False
try:
    {} < {}
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError '<' not supported between instances of 'dict' and 'dict'
