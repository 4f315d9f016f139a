print("banana".count("a"), "banana".count("ana"), "banana".count(""), "banana".count("a", 2), "banana".count("a", 2, 4), "".count(""), "x".count("xy"), "aaa".count("aa"), "éé".count("é"))
# expect: 3 1 7 2 1 1 0 1 2
