exec("a = 1\rb = 2\r\nc = 3\nd = 4")
print(a, b, c, d)  # expect: 1 2 3 4
