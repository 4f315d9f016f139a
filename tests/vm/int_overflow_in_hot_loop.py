x = 1
for i in range(130): x = x + x
print(x)  # expect: 1361129467683753853853498429727072845824
y = 3 ** 38
for i in range(10): y = y * 3
print(y)  # expect: 79766443076872509863361
z = -2 ** 60
for i in range(5): z = z - 2 ** 60
print(z)  # expect: -6917529027641081856
