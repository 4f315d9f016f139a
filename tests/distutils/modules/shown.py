"""What the tests of distutils share: no warnings that it will go, and showing what comes of a call."""
import warnings

warnings.simplefilter("ignore")


def show(f, *args, **kwargs):
    """Prints what f(...) returns or raises."""
    try:
        print(f(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)
