assert 1 + 1 == 2, "never"
print("fine")  # expect: fine
