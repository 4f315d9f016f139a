print(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), max({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get), sum({1: 2, 3: 4}), list(zip({"a": 1}, {"b": 2})))
# expect: [('b', 1), ('a', 2)] a 4 [('a', 'b')]
