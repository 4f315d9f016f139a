# Seeding with an int of a class of its own takes the number, whatever its __abs__ says.
import random


class Odd(int):
    def __abs__(self):
        return None


print(random.Random(Odd(-5)).random() == random.Random(5).random())  # expect: True
