for i in x:
print(i)
# exit: 1
