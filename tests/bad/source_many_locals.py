text = "def f():\n" + "".join("    v%d = %d\n" % (i, i) for i in range(600)) + "    return " + " + ".join("v%d" % i for i in range(600)) + "\n"
ns = {}
exec(text, ns)
print(ns["f"]())  # expect: 179700
