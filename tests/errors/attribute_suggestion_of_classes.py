import contextlib
import enum
import io
import sys


class Shape:
    def area(self): ...


class Colour(enum.Enum):
    RED = 1


for thing, name in (Shape, "arena"), (int, "from_byts"), (str, "joyn"), (type, "mroo"), (Colour, "REDD"):
    try:
        getattr(thing, name)
    except AttributeError:
        with contextlib.redirect_stderr(io.StringIO()) as shown:
            sys.__excepthook__(*sys.exc_info())
        print(shown.getvalue().splitlines()[-1])
        # expect: AttributeError: type object 'Shape' has no attribute 'arena'. Did you mean: 'area'?
        # expect: AttributeError: type object 'int' has no attribute 'from_byts'. Did you mean: 'from_bytes'?
        # expect: AttributeError: type object 'str' has no attribute 'joyn'. Did you mean: 'join'?
        # expect: AttributeError: type object 'type' has no attribute 'mroo'. Did you mean: 'mro'?
        # expect: AttributeError: REDD. Did you mean: 'RED'?
