print(list(i * i for i in range(4)), list({"a": 1}), list({"a": 1}.items()), [*"ab"], list(map(str, [1])))
# expect: [0, 1, 4, 9] ['a'] [('a', 1)] ['a', 'b'] ['1']
try:
    list(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
try:
    list([1], [2])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list expected at most 1 argument, got 2
try:
    list(a=1)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError list() takes no keyword arguments
