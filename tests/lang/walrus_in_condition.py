if (n := len("hello")) > 3:
    print(n)  # expect: 5
