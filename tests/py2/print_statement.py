# options: -2
# oracle: no (Python 2's print)
x, y = 1, "two"
print x, y  # expect: 1 two
print "a" + "b"  # expect: ab
print  # expect:
print "no newline",
print "here"  # expect: no newline here
print "%s: %d" % ("n", 5)  # expect: n: 5
print x if y else 0  # expect: 1
print [i for i in range(3)], {"k": x}["k"]  # expect: [0, 1, 2] 1
print x == 1, not x, (lambda: 0)() or 2  # expect: True False 2
