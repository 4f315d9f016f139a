text = "def f(x):\n    if x == -1: return -1\n" + "".join("    elif x == %d: return %d\n" % (i, i * 2) for i in range(300))
ns = {}
exec(text, ns)
print(ns["f"](299), ns["f"](0), ns["f"](1000))  # expect: 598 0 None
