class Celsius(float):
    def __new__(cls, f): return super().__new__(cls, (f - 32) / 1.8)
print(Celsius(212), Celsius(32) + 1, type(Celsius(0)).__name__)  # expect: 100.0 1.0 Celsius
