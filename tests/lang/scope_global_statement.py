x = 1
def f():
    global x, made
    x = 2
    made = 3
f()
print(x, made)  # expect: 2 3
