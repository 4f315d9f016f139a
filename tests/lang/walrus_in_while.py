data = [1, 2, 3]
while (x := data.pop()) != 1:
    print(x)  # expect: 3
    # expect: 2
print(x)  # expect: 1
