# What an ImportError says of a module that has no name of its own.
import sys

class Nameless:
    pass

def attempt():
    try:
        from stand_in import missing
    except ImportError as error:
        print(error, error.name, error.path, sep=" | ")

sys.modules["stand_in"] = stand_in = Nameless()
attempt()
# expect: cannot import name 'missing' from '<unknown module name>' (unknown location) | None | None
stand_in.__name__ = 3
attempt()
# expect: cannot import name 'missing' from '<unknown module name>' (unknown location) | None | None
stand_in.__name__ = "other"
attempt()  # expect: cannot import name 'missing' from 'other' (unknown location) | other | None
stand_in.__file__ = 7
attempt()  # expect: cannot import name 'missing' from 'other' (unknown location) | other | None
stand_in.__file__ = "there.py"
attempt()  # expect: cannot import name 'missing' from 'other' (unknown location) | other | None
sys.modules["other.missing"] = None  # a submodule counts, whatever it is
attempt()
