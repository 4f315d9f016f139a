x, y = 1, "two"
print(f"{x=} {y=} {x + 1 = } {y=!s} {x=:>4} {y = !r:^9}")
