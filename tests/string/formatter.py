import string
print(string.Formatter().format("{0} {x:>4}", 1, x=2), list(string.Formatter().parse("a{b!r:c}d")))
# expect: 1    2 [('a', 'b', 'c', 'r'), ('d', None, None, None)]
