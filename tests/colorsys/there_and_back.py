import colorsys

steps = (0.0, 0.2, 0.5, 0.75, 1.0)
for pair in ("yiq", "hls", "hsv"):
    there, back = getattr(colorsys, "rgb_to_" + pair), getattr(colorsys, pair + "_to_rgb")
    for rgb in ((r, g, b) for r in steps for g in steps for b in steps):
        made = there(*rgb)
        if max(abs(x - y) for x, y in zip(rgb, back(*made))) > 1e-9:
            print("lost", pair, rgb)
    print(pair, there(0.25, 0.5, 0.75), back(0.5, 0.25, 0.75), back(0.1, 0.7, 0.0))
    # expect: yiq (0.4525, -0.23017500000000002, 0.024774999999999978) (1.0, 0.0, 1.0) (0.7628175519630485, 0.0, 0.0)
    # expect: hls (0.5833333333333334, 0.5, 0.5) (0.0625, 0.4374999999999999, 0.4375) (0.7, 0.7, 0.7)
    # expect: hsv (0.5833333333333334, 0.6666666666666666, 0.75) (0.5625, 0.75, 0.75) (0.0, 0.0, 0.0)
