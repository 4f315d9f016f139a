inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, inf > 1e308, nan == nan, nan != nan, nan < 1, inf == inf, -0.0, 0.0 == -0.0)
# expect: inf -inf nan nan nan True False True False True -0.0 True
