"""What programs ask CPython's importer in C: is a module built in, the import lock, the hash of a source file.

gilt's importer is elsewhere (interp/import.c, importlib) and needs no lock of this kind; the lock here is for those who take it.
"""
import sys
import threading

check_hash_based_pycs = "default"

_lock = threading.RLock()


def acquire_lock():
    _lock.acquire()


def release_lock():
    try:
        _lock.release()
    except RuntimeError:
        raise RuntimeError("not holding the import lock") from None


def lock_held():
    """Does anybody hold it?"""
    if _lock._is_owned() or not _lock.acquire(blocking=False):
        return True
    _lock.release()
    return False


def is_builtin(name):
    """1 if it is part of the interpreter (-1: and cannot be made anew), else 0."""
    return -1 if name in ("sys", "builtins") else 1 if name in sys.builtin_module_names else 0


def create_builtin(spec):
    """A module that is part of the interpreter, or None."""
    if not is_builtin(spec.name):
        return None
    import importlib
    return importlib.import_module(spec.name)


def exec_builtin(module):
    return 0


def is_frozen(name):
    """False: gilt's own modules are part of it in another way."""
    return False


def is_frozen_package(name):
    raise ImportError(f"No such frozen object named {name}", name=name)


def find_frozen(name, /, *, withdata=False):
    return None


def get_frozen_object(name, data=None, /):
    raise ImportError(f"No such frozen object named {name}", name=name)


def init_frozen(name):
    return None


def _frozen_module_names():
    return []


def _override_frozen_modules_for_tests(override, /):
    """There is nothing to be used or not."""


def _fix_co_filename(code, path):
    """Compiled code is not kept in files whose names could change."""


def extension_suffixes():
    from importlib.machinery import EXTENSION_SUFFIXES
    return list(EXTENSION_SUFFIXES)


def create_dynamic(spec, file=None):
    """gilt loads no modules that were compiled for CPython."""
    raise ImportError(f"{spec.origin}: cannot load modules made for CPython", name=spec.name, path=spec.origin)


def exec_dynamic(module):
    return 0


# The hash of a source file: SipHash-1-3 (Aumasson and Bernstein) whose key is the number and 0 ------------------------

_MASK = (1 << 64) - 1


def _rotated(x, n):
    return (x << n | x >> (64 - n)) & _MASK


def _sip_round(a, b, c, d):
    a = (a + b) & _MASK
    b = _rotated(b, 13) ^ a
    a = _rotated(a, 32)
    c = (c + d) & _MASK
    d = _rotated(d, 16) ^ c
    a = (a + d) & _MASK
    d = _rotated(d, 21) ^ a
    c = (c + b) & _MASK
    b = _rotated(b, 17) ^ c
    return a, b, _rotated(c, 32), d


def source_hash(key, source):
    """Eight bytes."""
    if isinstance(source, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    data = bytes(memoryview(source))
    key &= _MASK
    a, b, c, d = key ^ 0x736f6d6570736575, 0x646f72616e646f6d, key ^ 0x6c7967656e657261, 0x7465646279746573
    whole = len(data) // 8 * 8
    words = [int.from_bytes(data[at:at + 8], "little") for at in range(0, whole, 8)]
    words.append(int.from_bytes(data[whole:], "little") | (len(data) & 0xFF) << 56)
    for word in words:
        a, b, c, d = _sip_round(a, b, c, d ^ word)
        a ^= word
    c ^= 0xFF
    for _ in range(3):
        a, b, c, d = _sip_round(a, b, c, d)
    return (a ^ b ^ c ^ d).to_bytes(8, "little")
