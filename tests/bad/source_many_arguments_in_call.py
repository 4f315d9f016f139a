text = "f(" + ", ".join("a%d=%d" % (i, i) for i in range(300)) + ")"
print(len(eval(text, {"f": lambda **k: k})), eval("f(" + ",".join(map(str, range(1000))) + ")", {"f": lambda *a: len(a)}))
# expect: 300 1000
