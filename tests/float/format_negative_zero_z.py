print(format(-0.001, "z.1f"), format(-0.0, "z"), format(-1.5, "z.1f"))  # expect: 0.0 0.0 -1.5
