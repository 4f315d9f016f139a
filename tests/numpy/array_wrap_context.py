# What ufuncs make is handed to __array_wrap__, with the call that made it: of operands, of what is no array but has one, and of out=.
import numpy as np


class Wraps:
    def __array__(self, dtype=None):
        return np.arange(3.0)

    def __array_wrap__(self, array, context=None):
        return "Wraps", type(array).__name__, array.tolist(), context and (context[0].__name__, len(context[1]), context[2])


class High(Wraps):
    __array_priority__ = 5

    def __array_wrap__(self, array, context=None):
        return "High", array.tolist()


class Old(Wraps):
    def __array_wrap__(self, array):
        return "Old", array.tolist()


class Broken(Wraps):
    def __array_wrap__(self, array, context):
        raise RuntimeError("not this")


class Not(Wraps):
    __array_wrap__ = None


class Units(np.ndarray):
    def __array_wrap__(self, array, context=None):
        name = context and (context[0].__name__, [type(x).__name__ for x in context[1]], context[2])
        print("  wrap", type(array).__name__, name)
        return array.view(Units)


def show(text):
    try:
        result = eval(text)
        print(text, "->", type(result).__name__, result)
    except Exception as error:
        print(text, "->", type(error).__name__, error)


plain, units = np.arange(3.0), np.arange(3.0).view(Units)
for text in """np.sqrt(Wraps()) np.add(Wraps(),1) np.add(plain,Wraps()) np.modf(Wraps()) np.add(Wraps(),High()) np.add(High(),Wraps()) np.minimum(Old(),2)
        np.add(Broken(),1) np.add(Not(),1) np.sqrt(units) np.add(units,1) np.add(1,units,None) np.add(plain,1,units) np.add(plain,1,out=units)
        np.modf(units) np.modf(plain,None,units) np.add(units,Wraps()) np.add(Wraps(),units) np.add(High(),units) np.add(units,High())
        np.add(units,1,subok=False) np.add(Wraps(),1,subok=False) np.add(Wraps(),1,out=plain) np.add(1,2,out=units[:1])
        np.sqrt(units[1]) np.add.reduce(units) plain.__array_wrap__(plain)""".split():
    show(text)
    # expect: np.sqrt(Wraps()) -> tuple ('Wraps', 'ndarray', [0.0, 1.0, 1.4142135623730951], ('sqrt', 1, 0))
    # expect: np.add(Wraps(),1) -> tuple ('Wraps', 'ndarray', [1.0, 2.0, 3.0], ('add', 2, 0))
    # expect: np.add(plain,Wraps()) -> tuple ('Wraps', 'ndarray', [0.0, 2.0, 4.0], ('add', 2, 0))
    # expect: np.modf(Wraps()) -> tuple (('Wraps', 'ndarray', [0.0, 0.0, 0.0], ('modf', 1, 0)), ('Wraps', 'ndarray', [0.0, 1.0, 2.0], ('modf', 1, 1)))
    # expect: np.add(Wraps(),High()) -> tuple ('High', [0.0, 2.0, 4.0])
    # expect: np.add(High(),Wraps()) -> tuple ('High', [0.0, 2.0, 4.0])
    # expect: np.minimum(Old(),2) -> tuple ('Old', [0.0, 1.0, 2.0])
    # expect: np.add(Broken(),1) -> RuntimeError not this
    # expect: np.add(Not(),1) -> ndarray [1. 2. 3.]
    # expect:   wrap Units ('sqrt', ['Units'], 0)
    # expect: np.sqrt(units) -> Units [0.         1.         1.41421356]
    # expect:   wrap Units ('add', ['Units', 'int'], 0)
    # expect: np.add(units,1) -> Units [1. 2. 3.]
    # expect:   wrap Units ('add', ['int', 'Units'], 0)
    # expect: np.add(1,units,None) -> Units [1. 2. 3.]
    # expect:   wrap Units ('add', ['ndarray', 'int', 'Units'], 0)
    # expect: np.add(plain,1,units) -> Units [1. 2. 3.]
    # expect:   wrap Units ('add', ['ndarray', 'int', 'Units'], 0)
    # expect: np.add(plain,1,out=units) -> Units [1. 2. 3.]
    # expect:   wrap Units ('modf', ['Units'], 0)
    # expect:   wrap Units ('modf', ['Units'], 1)
    # expect: np.modf(units) -> tuple (Units([0., 0., 0.]), Units([1., 2., 3.]))
    # expect:   wrap Units ('modf', ['ndarray', 'NoneType', 'Units'], 1)
    # expect: np.modf(plain,None,units) -> tuple (array([0., 0., 0.]), Units([0., 1., 2.]))
    # expect:   wrap Units ('add', ['Units', 'Wraps'], 0)
    # expect: np.add(units,Wraps()) -> Units [0. 2. 4.]
    # expect: np.add(Wraps(),units) -> tuple ('Wraps', 'Units', [0.0, 2.0, 4.0], ('add', 2, 0))
    # expect: np.add(High(),units) -> tuple ('High', [0.0, 2.0, 4.0])
    # expect: np.add(units,High()) -> tuple ('High', [0.0, 2.0, 4.0])
    # expect: np.add(units,1,subok=False) -> ndarray [1. 2. 3.]
    # expect: np.add(Wraps(),1,subok=False) -> ndarray [1. 2. 3.]
    # expect: np.add(Wraps(),1,out=plain) -> ndarray [1. 2. 3.]
    # expect:   wrap Units ('add', ['int', 'int', 'Units'], 0)
    # expect: np.add(1,2,out=units[:1]) -> Units [3.]
    # expect: np.sqrt(units[1]) -> float64 1.0
    # expect:   wrap ndarray None
    # expect: np.add.reduce(units) -> Units 6.0
    # expect: plain.__array_wrap__(plain) -> ndarray [1. 2. 3.]
