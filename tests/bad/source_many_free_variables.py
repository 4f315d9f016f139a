n = 300
text = "def f():\n" + "".join("    v%d = %d\n" % (i, i) for i in range(n)) + "    def g():\n        return " + " + ".join("v%d" % i for i in range(n)) + "\n    return g\n"
ns = {}
exec(text, ns)
print(ns["f"]()())  # expect: 44850
