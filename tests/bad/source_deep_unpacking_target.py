text = "".join("[" for _ in range(50)) + "a" + "".join("]" for _ in range(50))
ns = {}
exec(text + " = " + "".join("[" for _ in range(50)) + "5" + "".join("]" for _ in range(50)), ns)
print(ns["a"])  # expect: 5
