import numpy as np
for kind in "f2", "f4", "f8":
    print(np.finfo(kind))  # expect: Machine parameters for float16
    # expect: ---------------------------------------------------------------
    # expect: precision =   3   resolution = 1.00040e-03
    # expect: machep =    -10   eps =        9.76562e-04
    # expect: negep =     -11   epsneg =     4.88281e-04
    # expect: minexp =    -14   tiny =       6.10352e-05
    # expect: maxexp =     16   max =        6.55040e+04
    # expect: nexp =        5   min =        -max
    # expect: smallest_normal = 6.10352e-05   smallest_subnormal = 5.96046e-08
    # expect: ---------------------------------------------------------------
    # expect:
    # expect: Machine parameters for float32
    # expect: ---------------------------------------------------------------
    # expect: precision =   6   resolution = 1.0000000e-06
    # expect: machep =    -23   eps =        1.1920929e-07
    # expect: negep =     -24   epsneg =     5.9604645e-08
    # expect: minexp =   -126   tiny =       1.1754944e-38
    # expect: maxexp =    128   max =        3.4028235e+38
    # expect: nexp =        8   min =        -max
    # expect: smallest_normal = 1.1754944e-38   smallest_subnormal = 1.4012985e-45
    # expect: ---------------------------------------------------------------
    # expect:
    # expect: Machine parameters for float64
    # expect: ---------------------------------------------------------------
    # expect: precision =  15   resolution = 1.0000000000000001e-15
    # expect: machep =    -52   eps =        2.2204460492503131e-16
    # expect: negep =     -53   epsneg =     1.1102230246251565e-16
    # expect: minexp =  -1022   tiny =       2.2250738585072014e-308
    # expect: maxexp =   1024   max =        1.7976931348623157e+308
    # expect: nexp =       11   min =        -max
    # expect: smallest_normal = 2.2250738585072014e-308   smallest_subnormal = 4.9406564584124654e-324
    # expect: ---------------------------------------------------------------
    # expect:
