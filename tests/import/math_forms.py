import math
import math as m
from math import sqrt, pi as PI
from math import (floor,
                  ceil,)
print(math is m, sqrt(9.0), PI == math.pi, floor(1.5), ceil(1.5))  # expect: True 3.0 True 1 2
