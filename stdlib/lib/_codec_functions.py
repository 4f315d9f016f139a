"""The codecs module's functions for those who write codecs: by tables, and those of one encoding (codecs.utf_8_decode).

The module fetches each when it is first asked for.
"""

import sys

import _codecs
from _codecs import lookup_error


# ---- by tables

def make_identity_dict(rng):
    """{i: i} for all i of rng."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """The inverse of a table; what several characters share cannot be encoded: None."""
    inverse = {}
    for code, character in decoding_map.items():
        inverse[character] = code if character not in inverse else None
    return inverse


def charmap_build(map):
    """The inverse of a table that is a str, for charmap_encode."""
    return {ord(character): code for code, character in enumerate(map) if character != '\ufffe'}


def charmap_decode(data, errors='strict', mapping=None):
    """(text, length) by a table: a str, or a mapping of bytes to characters; None: Latin-1."""
    data = bytes(data)
    if mapping is None:
        return data.decode('latin-1'), len(data)
    handle = lookup_error(errors or 'strict')
    out, at = [], 0
    while at < len(data):
        try:
            character = mapping[data[at]]
        except LookupError:
            character = None
        if isinstance(character, int):
            if not 0 <= character <= sys.maxunicode:
                raise TypeError('character mapping must be in range(0x110000)')
            character = chr(character)
        elif character is not None and not isinstance(character, str):
            raise TypeError('character mapping must return integer, None or str')
        if character is None or character == '\ufffe':
            error = UnicodeDecodeError('charmap', data, at, at + 1, 'character maps to <undefined>')
            character, at = handle(error)
            data = error.object
            at += len(data) if at < 0 else 0
        else:
            at += 1
        out.append(character)
    return ''.join(out), len(data)


def _mapped(mapping, character):
    """The bytes for a character, None if there are none."""
    try:
        found = mapping[ord(character)]
    except LookupError:
        return None
    if isinstance(found, int):
        if not 0 <= found < 256:
            raise TypeError('character mapping must be in range(256)')
        return bytes([found])
    if found is None or isinstance(found, bytes):
        return found
    raise TypeError('character mapping must return integer, bytes or None, not ' + type(found).__name__)


def charmap_encode(text, errors='strict', mapping=None):
    """(bytes, length) by a mapping of characters to bytes; None: Latin-1."""
    if mapping is None:
        return text.encode('latin-1', errors or 'strict'), len(text)
    out, at = [], 0
    while at < len(text):
        data = _mapped(mapping, text[at])
        if data is not None:
            out.append(data)
            at += 1
            continue
        end = at + 1
        while end < len(text) and _mapped(mapping, text[end]) is None:
            end += 1
        error = UnicodeEncodeError('charmap', text, at, end, 'character maps to <undefined>')
        replacement, at = lookup_error(errors or 'strict')(error)
        at += len(text) if at < 0 else 0
        if isinstance(replacement, bytes):
            out.append(replacement)
            continue
        for character in replacement:
            data = _mapped(mapping, character)
            if data is None:
                raise error
            out.append(data)
    return b''.join(out), len(text)


# ---- of one built-in encoding: utf_8_encode(text, errors) -> (bytes, length), utf_8_decode(data, errors, final)

_ENCODINGS = ('utf_8', 'utf_16', 'utf_16_le', 'utf_16_be', 'utf_32', 'utf_32_le', 'utf_32_be', 'ascii', 'latin_1', 'unicode_escape',
              'raw_unicode_escape')


def _encoding_function(name):
    key, _, verb = name.rpartition('_')
    if verb == 'encode':
        def function(text, errors=None, /):
            return _codecs.encode_part(text, key, errors or 'strict', True), len(text)
    else:
        def function(data, errors=None, final=key in ('ascii', 'latin_1'), /):
            if isinstance(data, str) and 'escape' in key:
                data = data.encode()
            text, used, _ = _codecs.decode_part(data, key, errors or 'strict', final)
            return text, used
    function.__name__ = function.__qualname__ = name
    return function


def escape_encode(data, errors=None, /):
    """(the inside of a bytes literal, length)"""
    return ''.join("\\'" if c == 39 else repr(bytes([c]))[2:-1] for c in data).encode('ascii'), len(data)


def readbuffer_encode(data, errors=None, /):
    """(bytes, length) of anything with a buffer, or of text as UTF-8."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    return data, len(data)


_OF_CODECS = {function.__name__: function for function in (make_identity_dict, make_encoding_map, charmap_build, charmap_decode,
                                                           charmap_encode, escape_encode, readbuffer_encode)}
for function in _OF_CODECS.values():
    function.__module__ = 'codecs'


def find(name):
    """The function that codecs is to have under this name, or None."""
    if name in _OF_CODECS:
        return _OF_CODECS[name]
    encoding, _, verb = name.rpartition('_')
    if verb not in ('encode', 'decode'):
        return None
    if encoding == 'utf_7':
        from encodings import utf_7
        return utf_7.encode if verb == 'encode' else utf_7._decode
    return _encoding_function(name) if encoding in _ENCODINGS else None
