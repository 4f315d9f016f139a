text = "\n".join("v%d = %d" % (i, i) for i in range(5000))
ns = {}
exec(text, ns)
print(ns["v4999"])  # expect: 4999
