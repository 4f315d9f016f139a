print({-1: "a", -2: "b"}[-1], {-1: "a", -2: "b"}[-2], hash(-1) == hash(-2))  # expect: a b True
