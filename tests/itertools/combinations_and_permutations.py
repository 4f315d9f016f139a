from itertools import combinations, permutations, combinations_with_replacement, product
print(list(combinations("abc", 2)), list(permutations([1, 2, 3], 2)), list(permutations("ab")), list(combinations_with_replacement("ab", 2)), list(combinations("ab", 3)))
# expect: [('a', 'b'), ('a', 'c'), ('b', 'c')] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [('a', 'b'), ('b', 'a')] [('a', 'a'), ('a', 'b'), ('b', 'b')] []
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])))
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] []
try:
    combinations("a", -1)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError r must be non-negative
