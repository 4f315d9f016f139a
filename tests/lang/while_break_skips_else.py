i = 0
while True:
    i += 1
    if i == 5:
        break
else:
    print("not reached")
print(i)  # expect: 5
