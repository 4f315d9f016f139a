class C:
x = 1
# exit: 1
