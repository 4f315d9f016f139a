a = []
add = a.append
add(1)
add(2)
print(a, "x".upper(), str.upper("y"), list.pop(a))  # expect: [1] X Y 2
