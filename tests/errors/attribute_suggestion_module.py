import math
math.sqr(2)
# exit: 1
