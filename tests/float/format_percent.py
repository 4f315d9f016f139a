print(format(0.256, "%"), format(0.256, ".1%"), format(1.5, ".0%"), format(-0.05, "8.1%"))
# expect: 25.600000% 25.6% 150%    -5.0%
