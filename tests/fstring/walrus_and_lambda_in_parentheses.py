print(f"{(y := 5)} {y} {(lambda: 3)()}")  # expect: 5 5 3
