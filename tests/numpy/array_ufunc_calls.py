# What __array_ufunc__ is given, what is refused before anybody is asked, and what is said where nobody answers; matmul asks, too.
import numpy as np


class Silent:
    def __array_ufunc__(self, *args, **kwargs):
        return NotImplemented

    def __repr__(self):
        return "Silent()"


class Tells:
    def __array_ufunc__(self, function, method, *args, **kwargs):
        shown = {name: value if isinstance(value, (int, str, type(None))) else type(value).__name__ for name, value in kwargs.items()}
        return function.__name__, method, len(args), sorted(shown.items())


silent, tells, ones = Silent(), Tells(), np.ones(3)
for text in """np.add(silent,2.5) np.add(silent,1,out=np.zeros(1)) np.add.reduce(silent,1,None) np.add.outer(silent,2) np.add.at(silent,1,2)
        np.add.accumulate(silent,axis=0) np.matmul(silent,ones) np.matmul(ones,ones,silent) ones@silent silent+ones np.modf(silent,None,ones)
        np.add(tells,1,2) np.add(tells,1,None) np.add(tells,1,out=None) np.add(tells,1,out=(None,)) np.add(1,2,out=tells) np.modf(tells,1,2)
        np.modf(tells,out=(1,2)) np.modf(1,tells) np.modf(tells,out=tells) np.add(tells) np.add(tells,1,2,3) np.sqrt(tells,subok=False)
        np.add(tells,1,sig="d") np.add(tells,1,signature="d") np.add(tells,1,where=tells) np.add(tells,1,2,out=3) np.add(tells,1,out=(1,2))
        np.matmul(tells,1) np.matmul(1,tells) np.matmul(ones,ones,out=tells) tells@ones ones@tells ones+tells ones-tells
        np.add.reduce(tells,0,None,"o",True,"i")""".split():
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", type(error).__name__, error)
        # expect: np.add(silent,2.5) -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'add'>, '__call__', Silent(), 2.5): 'Silent', 'float'
        # expect: np.add(silent,1,out=np.zeros(1)) -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'add'>, '__call__', Silent(), 1, out=(array([0.]),)): 'Silent', 'int', 'ndarray'
        # expect: np.add.reduce(silent,1,None) -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'add'>, 'reduce', Silent(), axis=1, dtype=None): 'Silent'
        # expect: np.add.outer(silent,2) -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'add'>, 'outer', Silent(), 2): 'Silent', 'int'
        # expect: np.add.at(silent,1,2) -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'add'>, 'at', Silent(), 1, 2): 'Silent', 'int', 'int'
        # expect: np.add.accumulate(silent,axis=0) -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'add'>, 'accumulate', Silent(), axis=0): 'Silent'
        # expect: np.matmul(silent,ones) -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'matmul'>, '__call__', Silent(), array([1., 1., 1.])): 'Silent', 'ndarray'
        # expect: np.matmul(ones,ones,silent) -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'matmul'>, '__call__', array([1., 1., 1.]), array([1., 1., 1.]), out=(Silent(),)): 'ndarray', 'ndarray', 'Silent'
        # expect: ones@silent -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'matmul'>, '__call__', array([1., 1., 1.]), Silent()): 'ndarray', 'Silent'
        # expect: silent+ones -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'add'>, '__call__', Silent(), array([1., 1., 1.])): 'Silent', 'ndarray'
        # expect: np.modf(silent,None,ones) -> TypeError operand type(s) all returned NotImplemented from __array_ufunc__(<ufunc 'modf'>, '__call__', Silent(), out=(None, array([1., 1., 1.]))): 'Silent', 'NoneType', 'ndarray'
        # expect: np.add(tells,1,2) -> ('add', '__call__', 2, [('out', 'tuple')])
        # expect: np.add(tells,1,None) -> ('add', '__call__', 2, [])
        # expect: np.add(tells,1,out=None) -> ('add', '__call__', 2, [])
        # expect: np.add(tells,1,out=(None,)) -> ('add', '__call__', 2, [])
        # expect: np.add(1,2,out=tells) -> ('add', '__call__', 2, [('out', 'tuple')])
        # expect: np.modf(tells,1,2) -> ('modf', '__call__', 1, [('out', 'tuple')])
        # expect: np.modf(tells,out=(1,2)) -> ('modf', '__call__', 1, [('out', 'tuple')])
        # expect: np.modf(1,tells) -> ('modf', '__call__', 1, [('out', 'tuple')])
        # expect: np.modf(tells,out=tells) -> TypeError 'out' must be a tuple of arrays
        # expect: np.add(tells) -> TypeError add() takes from 2 to 3 positional arguments but 1 were given
        # expect: np.add(tells,1,2,3) -> TypeError add() takes from 2 to 3 positional arguments but 4 were given
        # expect: np.sqrt(tells,subok=False) -> ('sqrt', '__call__', 1, [('subok', False)])
        # expect: np.add(tells,1,sig="d") -> ('add', '__call__', 2, [('signature', 'd')])
        # expect: np.add(tells,1,signature="d") -> ('add', '__call__', 2, [('signature', 'd')])
        # expect: np.add(tells,1,where=tells) -> ('add', '__call__', 2, [('where', 'Tells')])
        # expect: np.add(tells,1,2,out=3) -> TypeError cannot specify 'out' as both a positional and keyword argument
        # expect: np.add(tells,1,out=(1,2)) -> ValueError The 'out' tuple must have exactly one entry per ufunc output
        # expect: np.matmul(tells,1) -> ('matmul', '__call__', 2, [])
        # expect: np.matmul(1,tells) -> ('matmul', '__call__', 2, [])
        # expect: np.matmul(ones,ones,out=tells) -> ('matmul', '__call__', 2, [('out', 'tuple')])
        # expect: tells@ones -> ('matmul', '__call__', 2, [])
        # expect: ones@tells -> ('matmul', '__call__', 2, [])
        # expect: ones+tells -> ('add', '__call__', 2, [])
        # expect: ones-tells -> ('subtract', '__call__', 2, [])
        # expect: np.add.reduce(tells,0,None,"o",True,"i") -> ('add', 'reduce', 1, [('axis', 0), ('dtype', None), ('initial', 'i'), ('keepdims', True), ('out', 'tuple')])
