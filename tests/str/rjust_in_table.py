for name, n in [("ab", 1), ("abcd", 22), ("", 333)]:
    print(name.ljust(6) + "|" + str(n).rjust(5) + "|")  # expect: ab    |    1|
    # expect: abcd  |   22|
    # expect:       |  333|
