# What __reduce__ may give to copy: two to five parts, no function that sets the state.
import copy


class Parts:
    def __init__(self, *parts):
        self.parts = parts

    def __reduce__(self):
        return self.parts


for parts in [(list, ()), (list, (), None, iter([1])), (dict, (), None, None, iter([(1, 2)])), (list, (), None, None, None, None),
              (list, (), None, None, None, None, None), (list,)]:
    for function in (copy.copy, copy.deepcopy):
        try:
            print(function(Parts(*parts)))  # expect: []
            # expect: []
            # expect: [1]
            # expect: [1]
            # expect: {1: 2}
            # expect: {1: 2}
        except TypeError as problem:
            print("TypeError", problem)
            # expect: TypeError _reconstruct() takes from 4 to 7 positional arguments but 8 were given
            # expect: TypeError _reconstruct() takes from 4 to 7 positional arguments but 8 were given
            # expect: TypeError _reconstruct() takes from 4 to 7 positional arguments but 9 were given
            # expect: TypeError _reconstruct() takes from 4 to 7 positional arguments but 9 were given
            # expect: TypeError _reconstruct() missing 1 required positional argument: 'args'
            # expect: TypeError _reconstruct() missing 1 required positional argument: 'args'
        parts = tuple(iter([1]) if hasattr(part, "__next__") and i == 3 else iter([(1, 2)]) if hasattr(part, "__next__") else part
                      for i, part in enumerate(parts))
