print([10, 20][True], "ab" * True, 5 - True, True == 1, True is (1 == 1), {1: "a"}[True], {True: "x", 1: "y", 1.0: "z"})
# expect: 20 ab 4 True True a {True: 'z'}
