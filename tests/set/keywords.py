# A set's own __init__ takes no keywords, whoever called it.
class Made(set):
    def __new__(cls, *args, extra=None):
        made = super().__new__(cls, *args)
        made.extra = extra
        return made


class Both(Made):
    def __init__(self, *args, extra=None):
        super().__init__(*args)


print(Both([1], extra=2).extra)  # expect: 2
for make in Made, set, frozenset:
    try:
        make([1], extra=2)
    except TypeError as error:
        print(error)  # expect: set() takes no keyword arguments
        # expect: set() takes no keyword arguments
        # expect: frozenset() takes no keyword arguments
