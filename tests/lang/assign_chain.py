a = b = c = [1]
a.append(2)
print(b, c is a)  # expect: [1, 2] True
