# Methods that stand for operators, called with a wrong number of arguments: two, or one or two, are counted
# by a function without a name, hence the space.
def message(f, *args):
    try:
        f(*args)
    except TypeError as e:
        print([str(e)])


message([].__setitem__, 1)  # expect: [' expected 2 arguments, got 1']
message({}.__setitem__)  # expect: [' expected 2 arguments, got 0']
message(object().__setattr__, "a")  # expect: [' expected 2 arguments, got 1']
message((5).__pow__)  # expect: [' expected at least 1 argument, got 0']
message((5).__pow__, 1, 2, 3)  # expect: [' expected at most 2 arguments, got 3']
message((5).__add__)  # expect: ['expected 1 argument, got 0']
message((5).__neg__, 1)  # expect: ['expected 0 arguments, got 1']
message([].__len__, 1)  # expect: ['expected 0 arguments, got 1']
message(len.__call__)  # expect: ['len() takes exactly one argument (0 given)']
message((lambda: 0).__get__)  # expect: [' expected at least 1 argument, got 0']
message(property().__set__, 1)  # expect: [' expected 2 arguments, got 1']
message(object().__delattr__)  # expect: ['expected 1 argument, got 0']
