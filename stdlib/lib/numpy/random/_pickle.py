"""What pickles of generators name: functions that make an empty one, whose state is then set."""

from . import bit_generator
from ._generator import Generator
from .mtrand import RandomState

_kinds = {kind.__name__: kind for kind in (bit_generator.PCG64, bit_generator.PCG64DXSM, bit_generator.SFC64, bit_generator.MT19937)}


def __bit_generator_ctor(bit_generator_name="MT19937"):
    if bit_generator_name not in _kinds:
        raise ValueError(str(bit_generator_name) + " is not a known BitGenerator module.")
    return _kinds[bit_generator_name](0)


def __generator_ctor(bit_generator_name="MT19937", bit_generator_ctor=__bit_generator_ctor):
    return Generator(bit_generator_ctor(bit_generator_name))


def __randomstate_ctor(bit_generator_name="MT19937", bit_generator_ctor=__bit_generator_ctor):
    bit_generator_ctor(bit_generator_name)
    return RandomState()
