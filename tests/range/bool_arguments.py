# Everything that is asked for its index gives an exact int.
import operator


class Number(int):
    def __pos__(self):
        return "not asked"


for value in True, Number(3), 2 ** 70:
    r = range(value)
    print(type(r.start), type(r.stop), type(r.step), type(operator.index(value)), operator.index(value))
    # expect: <class 'int'> <class 'int'> <class 'int'> <class 'int'> 1
    # expect: <class 'int'> <class 'int'> <class 'int'> <class 'int'> 3
    # expect: <class 'int'> <class 'int'> <class 'int'> <class 'int'> 1180591620717411303424
print(slice(False, True, True).indices(5))  # expect: (0, 1, 1)
