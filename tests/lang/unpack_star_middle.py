a, *b, c = "hello"
print(a, b, c)  # expect: h ['e', 'l', 'l'] o
