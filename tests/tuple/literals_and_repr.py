print((), (1,), (1, 2), ((1,), [2]), tuple(), tuple("ab"), tuple([1]), 1, (1) == 1, tuple(i for i in range(2)))
# expect: () (1,) (1, 2) ((1,), [2]) () ('a', 'b') (1,) 1 True (0, 1)
