print({1}.issubset([1, 2]), {1, 2}.issuperset("" or [1]), {1}.isdisjoint([2]), {1}.isdisjoint({1}), set().issubset([]))
# expect: True True True False True
try:
    {1}.issubset(5)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError 'int' object is not iterable
