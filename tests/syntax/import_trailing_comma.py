from math import sqrt,
# exit: 1
