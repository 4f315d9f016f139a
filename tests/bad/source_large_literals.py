print(len(eval("[" + "1," * 50000 + "]")), len(eval("{" + ",".join("%d: 0" % i for i in range(20000)) + "}")), len(eval("(" + "'a'," * 30000 + ")")), len(eval("'" + "x" * 1000000 + "'")))
# expect: 50000 20000 30000 1000000
