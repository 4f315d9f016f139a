print(42)  # expect: 42
