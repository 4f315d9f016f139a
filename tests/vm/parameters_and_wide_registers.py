ns = {}
exec("def f(" + ", ".join("p%d=%d" % (i, i) for i in range(260)) + ", *args, k=5, **kw):\n  q = p259 + k\n  for i in args: q += i\n  return q, p0, kw\n", ns)
print(ns["f"](), ns["f"](9, p259=1), ns["f"](*range(262), k=0, z=1))
# expect: (264, 0, {}) (6, 9, {}) (780, 0, {'z': 1})
