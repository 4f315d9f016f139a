# An array is a MutableSequence.
import array
from collections.abc import MutableSequence, Sequence
from functools import singledispatch
print(issubclass(array.array, MutableSequence), isinstance(array.array('i'), Sequence))  # expect: True True
@singledispatch
def kind(value): return 'any'
@kind.register
def _(value: MutableSequence): return 'mutable'
print(kind(array.array('d')), kind([]), kind(()))  # expect: mutable mutable any
