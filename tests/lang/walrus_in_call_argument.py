print((a := 5), a)  # expect: 5 5
