text = "".join(" " * i + "def f():\n" for i in range(90)) + " " * 90 + "pass\n"
exec(text)
print("compiled")  # expect: compiled
