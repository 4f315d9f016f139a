print(sum(x for x in range(5)), max((len(w) for w in ["a", "bbb"]), default=0))  # expect: 10 3
