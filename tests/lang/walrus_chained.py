print((a := (b := 3) + 1), a, b)  # expect: 4 4 3
