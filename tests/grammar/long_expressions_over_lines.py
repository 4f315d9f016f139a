x = (1 +
     2
     * 3,
     [4,
      5][0],
     {"a":
      6}["a"])
print(x)  # expect: (7, 4, 6)
if (x and
        x[0] == 7 and
        True):
    print("yes")  # expect: yes
