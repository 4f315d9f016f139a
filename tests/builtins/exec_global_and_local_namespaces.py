g, l = {}, {}
exec("x = 1\nglobal y\ny = 2", g, l)
print(l, g["y"])  # expect: {'x': 1} 2
