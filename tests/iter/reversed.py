print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1})))
# expect: [2, 1] ['b', 'a'] [2, 1, 0] [2, 1] ['a']
try:
    reversed(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not reversible
try:
    reversed({1})
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'set' object is not reversible
try:
    reversed(iter([]))
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'list_iterator' object is not reversible
