# set_printoptions and its relatives.
import numpy as np
a = np.array([1.123456789, -1000.5, 1e-5, np.nan, np.inf])
for options in (dict(precision=3), dict(suppress=True), dict(sign="+"), dict(sign=" "), dict(nanstr="NaN", infstr="oo"), dict(floatmode="fixed"),
                dict(floatmode="unique"), dict(floatmode="maxprec_equal", precision=2), dict(linewidth=20), dict(formatter={"float_kind": "<%.1f>".__mod__}),
                dict(threshold=3, edgeitems=1)):
    with np.printoptions(**options):
        print(repr(a), a[:2])
        # expect: array([ 1.123e+00, -1.000e+03,  1.000e-05,        nan,        inf]) [    1.123 -1000.5  ]
        # expect: array([    1.12345679, -1000.5       ,     0.00001   ,            nan,
        # expect:                   inf]) [    1.12345679 -1000.5       ]
        # expect: array([+1.12345679e+00, -1.00050000e+03, +1.00000000e-05,            +nan,
        # expect:                   +inf]) [   +1.12345679 -1000.5       ]
        # expect: array([ 1.12345679e+00, -1.00050000e+03,  1.00000000e-05,             nan,
        # expect:                    inf]) [    1.12345679 -1000.5       ]
        # expect: array([ 1.12345679e+00, -1.00050000e+03,  1.00000000e-05,             NaN,
        # expect:                     oo]) [    1.12345679 -1000.5       ]
        # expect: array([ 1.12345679e+00, -1.00050000e+03,  1.00000000e-05,             nan,
        # expect:                    inf]) [    1.12345679 -1000.50000000]
        # expect: array([ 1.123456789e+00, -1.000500000e+03,  1.000000000e-05,
        # expect:                     nan,              inf]) [    1.123456789 -1000.5        ]
        # expect: array([ 1.12e+00, -1.00e+03,  1.00e-05,       nan,       inf]) [    1.12 -1000.50]
        # expect: array([ 1.12345679e+00,
        # expect:        -1.00050000e+03,
        # expect:         1.00000000e-05,
        # expect:                    nan,
        # expect:                    inf]) [    1.12345679
        # expect:  -1000.5       ]
        # expect: array([<1.1>, <-1000.5>, <0.0>, <nan>, <inf>]) [<1.1> <-1000.5>]
        # expect: array([1.12345679, ...,        inf]) [    1.12345679 -1000.5       ]
print(np.array2string(np.arange(12).reshape(3, 4), separator=", ", prefix="x = ", max_line_width=20))
# expect: [[ 0,  1,  2,
# expect:        3],
# expect:      [ 4,  5,  6,
# expect:        7],
# expect:      [ 8,  9, 10,
# expect:       11]]
print(np.array2string(np.array([1.5, 2]), precision=1, formatter={"all": lambda x: f"({x})"}))
# expect: [(1.5) (2.0)]
print(np.get_printoptions())
# expect: {'edgeitems': 3, 'threshold': 1000, 'floatmode': 'maxprec', 'precision': 8, 'suppress': False, 'linewidth': 75, 'nanstr': 'nan', 'infstr': 'inf', 'sign': '-', 'formatter': None, 'legacy': False}
np.set_printoptions(precision=2, edgeitems=2, threshold=5)
print(np.arange(10) / 7, np.array_repr(np.arange(3)), np.array_str(np.arange(3.)))
# expect: [0.   0.14 ... 1.14 1.29] array([0, 1, 2]) [0. 1. 2.]
for bad in (dict(floatmode="x"), dict(sign="x"), dict(threshold="x"), dict(threshold=float("nan")), dict(precision=1.5)):
    try:
        np.set_printoptions(**bad)
    except Exception as error:
        print(type(error).__name__, error)
        # expect: ValueError floatmode option must be one of "fixed", "unique", "maxprec", "maxprec_equal"
        # expect: ValueError sign option must be one of ' ', '+', or '-'
        # expect: TypeError threshold must be numeric
        # expect: ValueError threshold must be non-NAN, try sys.maxsize for untruncated representation
        # expect: TypeError precision must be an integer
