print(0 or "x", 1 and "y", "" or 0, [] and 5, 1 or 2, None and 3)  # expect: x y 0 [] 1 None
