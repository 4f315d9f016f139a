"""What dies with the name of an except clause dies in a line of that clause."""
import sys


class Dying:
    def __del__(self):
        print(sys._getframe(1).f_lineno)


def fail(argument):
    raise ValueError


def work():
    try:
        fail(Dying())
    except ValueError as e:
        pass
    return 1


work()  # expect: 18
try:
    fail(Dying())
except ValueError as e:
    pass  # expect: 26
print("end")  # expect: end
