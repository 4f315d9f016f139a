nan = float("nan")
print(max(1.0, nan), max(nan, 1.0), min(nan, 1.0), min(1.0, nan), sorted([3.0, 1.0, 2.0]), nan in [nan], [nan] == [nan])
# expect: 1.0 nan nan 1.0 [1.0, 2.0, 3.0] True True
