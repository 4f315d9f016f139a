text = "def f():\n    t = 0\n    for i in range(3):\n" + "        t = t + i * 2 - 1\n" * 5000 + "    return t\n"
ns = {}
exec(text, ns)
print(ns["f"]())  # expect: 15000
