del a + b
# exit: 1
