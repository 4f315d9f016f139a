print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{} {x}".format(0, x=9), "{{}}".format(), "{0!r} {0!s} {0!a}".format("é"), "".format(1))
