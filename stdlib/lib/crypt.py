"""Passwords as the system keeps them: crypt() by libcrypt."""
import ctypes
import errno
import os
import string
import warnings
from collections import namedtuple
from random import SystemRandom

__all__ = ["METHOD_BLOWFISH", "METHOD_CRYPT", "METHOD_MD5", "METHOD_SHA256", "METHOD_SHA512", "crypt", "methods", "mksalt"]

warnings.warn("'crypt' is deprecated and slated for removal in Python 3.13", DeprecationWarning, 2)
try:
    _crypt = ctypes.CDLL("libcrypt.so.1", use_errno=True).crypt
except OSError:
    raise ImportError("The crypt module is not supported on this platform: libcrypt.so.1 is not there", name="crypt") from None
_crypt.restype, _crypt.argtypes = ctypes.c_char_p, [ctypes.c_char_p, ctypes.c_char_p]

_LETTERS = string.ascii_letters + string.digits + "./"
_random = SystemRandom()


class _Method(namedtuple("_Method", "name ident salt_chars total_size")):
    """A way to crypt."""

    __slots__ = ()

    def __repr__(self):
        return f"<crypt.METHOD_{self.name}>"


METHOD_SHA512 = _Method("SHA512", "6", 16, 106)
METHOD_SHA256 = _Method("SHA256", "5", 16, 63)
METHOD_BLOWFISH = _Method("BLOWFISH", "2b", 22, 60)
METHOD_MD5 = _Method("MD5", "1", 8, 34)
METHOD_CRYPT = _Method("CRYPT", None, 2, 13)


def mksalt(method=None, *, rounds=None):
    """A salt for a method, the strongest one by default; rounds: how much work it shall be."""
    method = methods[0] if method is None else method
    if rounds is not None and not isinstance(rounds, int):
        raise TypeError(f"{rounds.__class__.__name__} object cannot be interpreted as an integer")
    start = f"${method.ident}$" if method.ident else ""
    if method.ident and method.ident[0] == "2":
        log = 12 if rounds is None else int.bit_length(rounds - 1)
        if rounds is not None and rounds != 1 << log:
            raise ValueError("rounds must be a power of 2")
        if not 4 <= log <= 31:
            raise ValueError("rounds out of the range 2**4 to 2**31")
        start += f"{log:02d}$"
    elif method.ident in ("5", "6"):
        if rounds is not None:
            if not 1000 <= rounds <= 999999999:
                raise ValueError("rounds out of the range 1000 to 999_999_999")
            start += f"rounds={rounds}$"
    elif rounds is not None:
        raise ValueError(f"{method} doesn't support the rounds argument")
    return start + "".join(_random.choice(_LETTERS) for _ in range(method.salt_chars))


def crypt(word, salt=None):
    """What stands for a password: made by a salt, a method, or what an earlier call answered."""
    if salt is None or isinstance(salt, _Method):
        salt = mksalt(salt)
    ctypes.set_errno(0)
    made = _crypt(word.encode(), salt.encode())
    if made is None:
        number = ctypes.get_errno() or errno.EINVAL
        raise OSError(number, os.strerror(number))
    return made.decode()


def _works(method):
    try:
        made = crypt("", mksalt(method, rounds=1 << 4) if method is METHOD_BLOWFISH else method)
    except OSError:
        return False
    return len(made) == method.total_size


methods = [method for method in (METHOD_SHA512, METHOD_SHA256, METHOD_BLOWFISH, METHOD_MD5, METHOD_CRYPT) if _works(method)]
