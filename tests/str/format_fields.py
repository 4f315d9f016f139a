class C: x = [10, {"k": "v"}]
print("{0.x[0]} {0.x[1][k]} {a[0]}".format(C, a="xyz"), "{[1]}".format([1, 2]), "{.real}".format(5), "{0[a b]}".format({"a b": 1}))
# expect: 10 v x 2 5 1
