a=3
print({(c := a): 1}, {(c := a): (a := 5) for _ in range(2)}, {x: (y := x) for x in range(3)})
# expect: {3: 1} {3: 5, 5: 5} {0: 0, 1: 1, 2: 2}
