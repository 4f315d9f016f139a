print()  # expect:
print("after")  # expect: after
