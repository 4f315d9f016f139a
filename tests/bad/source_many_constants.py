text = "x = [" + ", ".join(str(i + 0.5) for i in range(70000)) + "]"
ns = {}
exec(text, ns)
print(len(ns["x"]), ns["x"][-1])  # expect: 70000 69999.5
