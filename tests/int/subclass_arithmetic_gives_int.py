class I(int): pass
print(type(I(2) + I(3)).__name__, type(-I(2)).__name__, type(I(7) // 2).__name__, I(5), type(abs(I(-2))).__name__, type(+I(1)).__name__)
# expect: int int int 5 int int
