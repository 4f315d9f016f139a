# The context of a thrown exception is what the generator handles where it stands, not what its caller handles.
from contextlib import ExitStack, contextmanager


def chain(error):
    names = []
    while error is not None:
        names.append(repr(error))
        error = error.__context__
    return " <- ".join(names)


def handling():
    try:
        raise KeyError("a")
    except KeyError:
        try:
            yield
        except ValueError as error:
            print("inside", chain(error))
            raise


def outer():
    try:
        raise IndexError("x")
    except IndexError:
        yield from handling()


for make in (handling, outer):
    generator = make()
    next(generator)
    try:
        raise OSError("caller's")
    except OSError:
        try:
            generator.throw(ValueError)
        except ValueError as error:
            print("outside", chain(error))  # expect: inside ValueError() <- KeyError('a')
            # expect: outside ValueError() <- KeyError('a')
            # expect: inside ValueError() <- KeyError('a') <- IndexError('x')
            # expect: outside ValueError() <- IndexError('x')


@contextmanager
def replacing(error):
    try:
        yield
    finally:
        raise error


try:
    with ExitStack() as stack:
        for number in 4, 3, 2:
            stack.enter_context(replacing(Exception(number)))
        raise Exception(1)
except Exception as error:
    print(chain(error))  # expect: Exception(4) <- Exception(3) <- Exception(2) <- Exception(1)
