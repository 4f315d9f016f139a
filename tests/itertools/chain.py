from itertools import chain
print(list(chain([1], "ab", ())), list(chain()), list(chain.from_iterable([[1], [2, 3]])))
# expect: [1, 'a', 'b'] [] [1, 2, 3]
