for x in [1, 2]:
    pass
else:
    print("else runs")  # expect: else runs
for x in [1, 2]:
    break
else:
    print("not this")
