print(1, 2, 3, sep="-", end="!\n")  # expect: 1-2-3!
print()  # expect:
print("a", "b", sep="")  # expect: ab
