# exit: 0
x = 5
print(x is 5)  # expect: True
