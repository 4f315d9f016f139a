print(-1.5, +1.5, abs(-2.5), -0.0, abs(-0.0), -(-0.0), not 0.0, not 0.1)
# expect: -1.5 1.5 2.5 -0.0 0.0 0.0 True False
