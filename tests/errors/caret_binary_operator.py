a, b = 1, "x"
c = 3 * (a + b) - 1
# exit: 1
