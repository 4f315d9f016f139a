values = [0.0, -0.0, 1e-320, 1e308 * 10, -1e308 * 10, 5e-324, 1e-200, 1e200, float("nan")]
for v in values:
    w = v
    print(v, w * 1.0, w + 0.0, -w, w == v, w < 1, [w], (w, v)[0], {1: w}[1])
    # expect: 0.0 0.0 0.0 -0.0 True True [0.0] 0.0 0.0
    # expect: -0.0 -0.0 0.0 0.0 True True [-0.0] -0.0 -0.0
    # expect: 1e-320 1e-320 1e-320 -1e-320 True True [1e-320] 1e-320 1e-320
    # expect: inf inf inf -inf True False [inf] inf inf
    # expect: -inf -inf -inf inf True True [-inf] -inf -inf
    # expect: 5e-324 5e-324 5e-324 -5e-324 True True [5e-324] 5e-324 5e-324
    # expect: 1e-200 1e-200 1e-200 -1e-200 True True [1e-200] 1e-200 1e-200
    # expect: 1e+200 1e+200 1e+200 -1e+200 True False [1e+200] 1e+200 1e+200
    # expect: nan nan nan nan False False [nan] nan nan
