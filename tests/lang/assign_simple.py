x = 5
y = x
x = 6
print(x, y)  # expect: 6 5
