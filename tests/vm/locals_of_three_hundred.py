ns = {}
exec("def f():\n" + "".join(" a%d = %d\n" % (i, i) for i in range(300)) + " a299 += a0 + a150\n a7 = [a%d for _ in range(2)]\n return a299, a298, a7, (lambda: a255 + a256)()\n" % 257, ns)
print(ns["f"]())  # expect: (449, 298, [257, 257], 511)
