class I(int):
    def __repr__(self): return "I" + super().__repr__()
print(I(5), I(5) + 1, [I(2)], I("12"), int(I(3)))  # expect: I5 6 [I2] I12 3
