# __all__ has every public name; the modules that are always there say what they are.
import builtins, operator, sys
print(operator.__all__)
# expect: ['abs', 'add', 'and_', 'attrgetter', 'call', 'concat', 'contains', 'countOf', 'delitem', 'eq', 'floordiv', 'ge', 'getitem', 'gt', 'iadd', 'iand', 'iconcat', 'ifloordiv', 'ilshift', 'imatmul', 'imod', 'imul', 'index', 'indexOf', 'inv', 'invert', 'ior', 'ipow', 'irshift', 'is_', 'is_not', 'isub', 'itemgetter', 'itruediv', 'ixor', 'le', 'length_hint', 'lshift', 'lt', 'matmul', 'methodcaller', 'mod', 'mul', 'ne', 'neg', 'not_', 'or_', 'pos', 'pow', 'rshift', 'setitem', 'sub', 'truediv', 'truth', 'xor']
print(set(operator.__all__) == {name for name in dir(operator) if not name.startswith('_')})  # expect: True
print(sys, builtins, type(sys)('sys'))
# expect: <module 'sys' (built-in)> <module 'builtins' (built-in)> <module 'sys'>
names = {}
exec('from operator import *', names)
print(names['itemgetter'](1)('ab'), '__add__' in names)  # expect: b False
