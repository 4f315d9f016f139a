names = ["p%d" % i for i in range(300)]
ns = {}
exec("def f(%s): return p0 + p299" % ", ".join(names), ns)
print(ns["f"](*range(300)))  # expect: 299
