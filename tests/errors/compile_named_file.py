exec(compile("a = 1\nb = [][a]\n", "made/up.py", "exec"))
# exit: 1
