nan = float("nan")
print([nan] == [nan], [float("nan")] == [float("nan")], nan in [nan], [nan].count(nan), [nan].index(nan))
# expect: True False True 1 0
