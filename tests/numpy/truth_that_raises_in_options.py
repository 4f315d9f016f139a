import numpy as np


class Evil:
    def __bool__(self):
        raise KeyError("evil")


for ask in (lambda: np.dtype("i4", Evil(), Evil()), lambda: np.format_float_positional(1.5, unique=Evil(), fractional=Evil()),
            lambda: np.ndarray((-2**63,), "f8", buffer=bytearray(8))):
    try:
        print(ask())
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)  # expect: KeyError 'evil'
        # expect: KeyError 'evil'
        # expect: ValueError negative dimensions are not allowed
