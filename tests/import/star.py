from math import *
print(sqrt(4.0), pi == e, "_" in globals())  # expect: 2.0 False False
