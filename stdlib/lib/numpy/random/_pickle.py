"""What pickles of generators name: functions that make an empty one, whose state is then set."""

from . import bit_generator
from ._generator import Generator
from .mtrand import RandomState

_kinds = {name: getattr(bit_generator, name) for name in ("MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64")}


def __bit_generator_ctor(bit_generator_name="MT19937"):
    if bit_generator_name not in _kinds:
        raise ValueError(str(bit_generator_name) + " is not a known BitGenerator module.")
    return _kinds[bit_generator_name](0)


def __generator_ctor(bit_generator_name="MT19937", bit_generator_ctor=__bit_generator_ctor):
    return Generator(bit_generator_ctor(bit_generator_name))


def __randomstate_ctor(bit_generator_name="MT19937", bit_generator_ctor=__bit_generator_ctor):
    bit_generator_ctor(bit_generator_name)
    return RandomState()
