"""The encodings beyond the built-in ones, found by codecs.lookup and by str.encode when they are asked for.

What the runtime knows itself (UTF-8, Latin-1, cp1252 ...) has no file here; importing encodings.utf_8 makes a module of it.  Code pages
are strings in _pages and become built-in encodings when they are named first (load_page); so do those of East Asia, which iconv knows (_multibyte).  Other encodings are modules here, each with
getregentry() -> CodecInfo.
"""
import codecs
import sys

import _codecs
from encodings import aliases

_ALIASES = aliases.aliases
_MODULES = ("charmap", "idna", "punycode", "undefined", "utf_7")


class CodecRegistryError(LookupError, SystemError):
    """A module that should be a codec is none."""


def normalize_encoding(encoding):
    """Runs of anything but letters, digits and dots as one underscore; what is not ASCII is left out."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words, word = [], ""
    for c in encoding:
        if c.isalnum() or c == ".":
            if c.isascii():
                word += c
        elif word:
            words.append(word)
            word = ""
    return "_".join(words + [word] if word else words)


def _key_of(encoding):
    name = normalize_encoding(encoding).lower()
    return _ALIASES.get(name) or _ALIASES.get(name.replace(".", "_")) or name


def load_page(name):
    """Makes a code page a built-in encoding; its key, None if there is no page of this name."""
    key = _key_of(name)
    from encodings._pages import PAGES
    characters = PAGES.get(key)
    if characters is None:
        from encodings._multibyte import load
        return key if load(key) else None
    if len(characters) == 128:
        characters = "".join(map(chr, range(128))) + characters
    _codecs._add_page(key, characters)
    return key


def search_function(encoding):
    """The CodecInfo of an encoding, None if it is not known: for codecs.register."""
    key = _key_of(encoding)
    if key in _MODULES:
        return __import__("encodings." + key, fromlist=["getregentry"]).getregentry()
    if key in ("hz", "iso2022_kr"):
        from encodings._shifts import getregentry
        return getregentry(key)
    if key.startswith("iso2022_jp"):
        from encodings._iso2022 import _SETS, getregentry
        return getregentry(key) if key in _SETS else None
    try:
        return codecs._built_in(key)
    except LookupError:
        return None


class _Finder:
    """Makes modules of the codecs that have no file: encodings.utf_8."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        package, _, key = name.rpartition(".")
        if package != "encodings" or key in _MODULES or key in ("aliases", "_pages", "_multibyte", "_iso2022", "_shifts"):
            return None
        info = search_function(key)
        if info is None or _key_of(key) != key:
            return None
        from importlib.machinery import ModuleSpec
        return ModuleSpec(name, _Finder, origin="built-in")

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        info = search_function(module.__name__.rpartition(".")[2])
        module.getregentry = lambda: info
        module.encode, module.decode = info.encode, info.decode
        module.StreamReader, module.StreamWriter = info.streamreader, info.streamwriter
        module.IncrementalEncoder, module.IncrementalDecoder = info.incrementalencoder, info.incrementaldecoder

        class Codec(codecs.Codec):
            encode, decode = staticmethod(info.encode), staticmethod(info.decode)
        module.Codec = Codec


sys.meta_path.append(_Finder)
codecs.register(search_function)
