"""What pickles of generators name: functions that make an empty one, whose state is then set."""

from .mtrand import RandomState


def __bit_generator_ctor(bit_generator_name="MT19937"):
    if bit_generator_name != "MT19937":
        raise ValueError(str(bit_generator_name) + " is not a known BitGenerator module.")
    return bit_generator_name


def __randomstate_ctor(bit_generator_name="MT19937", bit_generator_ctor=__bit_generator_ctor):
    bit_generator_ctor(bit_generator_name)
    return RandomState()
