d = {"a": 1, "b": 2}
print(list(reversed(d)), list(reversed(d.values())), list(reversed(d.items())), list(reversed(d.keys())))
# expect: ['b', 'a'] [2, 1] [('b', 2), ('a', 1)] ['b', 'a']
