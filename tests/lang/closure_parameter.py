def adder(n):
    def add(x):
        return x + n
    return add
print(adder(3)(4), adder(10)(1))  # expect: 7 11
