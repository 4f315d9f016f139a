a = [0, 0]
for a[1] in range(5):
    pass
print(a)  # expect: [0, 4]
