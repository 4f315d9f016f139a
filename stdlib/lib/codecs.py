"""Codecs by name: text encodings, transforms of bytes, and one's own (register).

The text encodings are built into str.encode and bytes.decode; _codecs gives them piece by piece, which is all that the incremental
and stream classes here need.  rot13, hex, base64, zlib, quopri and uu go from bytes to bytes, or from text to text, through the
functions encode and decode of this module only.
"""

import builtins
import sys

import _codecs
from _codecs import escape_decode, lookup_error, register_error

__all__ = ['register', 'unregister', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE',
           'BOM64_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE',
           'CodecInfo', 'Codec', 'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader', 'StreamWriter', 'StreamReaderWriter',
           'StreamRecoder', 'getencoder', 'getdecoder', 'getincrementalencoder', 'getincrementaldecoder', 'getreader', 'getwriter',
           'encode', 'decode', 'iterencode', 'iterdecode', 'strict_errors', 'ignore_errors', 'replace_errors',
           'xmlcharrefreplace_errors', 'backslashreplace_errors', 'namereplace_errors', 'register_error', 'lookup_error']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE if sys.byteorder == 'little' else BOM_UTF16_BE
BOM_UTF32 = BOM_UTF32_LE if sys.byteorder == 'little' else BOM_UTF32_BE

strict_errors, ignore_errors, replace_errors, xmlcharrefreplace_errors, backslashreplace_errors, namereplace_errors = map(
    lookup_error, ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace'))


class CodecInfo(tuple):
    """What lookup returns: (encode, decode, streamreader, streamwriter), and as attributes all that a codec has."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
                name=None, *, _is_text_encoding=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.encode, self.decode, self.name = encode, decode, name
        self.streamreader, self.streamwriter = streamreader, streamwriter
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        kind = type(self)
        return f'<{kind.__module__}.{kind.__qualname__} object for encoding {self.name} at {id(self):#x}>'


class Codec:
    """Stateless: encode and decode return (result, length of the input used)."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


# ---- piece by piece

class IncrementalEncoder:
    """Encodes a text that comes in pieces: encode(piece, final)."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget the pieces so far."""

    def getstate(self):
        """What setstate takes to be here again, an int."""
        return 0

    def setstate(self, state):
        """Be as at the time of getstate."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """A subclass has _buffer_encode(input, errors, final) -> (result, used); what was not used is kept for the next piece."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = ''

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        pending = self.buffer + input
        result, used = self._buffer_encode(pending, self.errors, final)
        self.buffer = pending[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ''

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ''


class IncrementalDecoder:
    """Decodes bytes that come in pieces: decode(piece, final)."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget the pieces so far."""

    def getstate(self):
        """(bytes kept back, an int) for setstate."""
        return b'', 0

    def setstate(self, state):
        """Be as at the time of getstate."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A subclass has _buffer_decode(input, errors, final) -> (result, used); what was not used is kept for the next piece."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        pending = self.buffer + input
        result, used = self._buffer_decode(pending, self.errors, final)
        self.buffer = pending[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


# ---- streams

class _OverStream:
    """Stands before self.stream; whatever else is asked goes to it."""

    def __getattr__(self, name):
        if name == 'stream':
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, protocol):
        raise TypeError(f"can't serialize {type(self).__name__}")


class _Stream(_OverStream, Codec):
    """A binary file and the codec it is read or written by."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def reset(self):
        """Forget what belongs to the place in the file."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()


class StreamWriter(_Stream):
    """write(object) puts the encoded object into the stream."""

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write(''.join(list))

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if offset == 0 and whence == 0:
            self.reset()


class StreamReader(_Stream):
    """Reads decoded text: read, readline, readlines, iteration over lines."""

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        super().__init__(stream, errors)
        self.reset()

    def reset(self):
        self.bytebuffer = b''
        self.charbuffer = self.charbuffertype()
        self._at_end = False

    def _more(self, size, firstline=False):
        """Decodes the next bytes of the stream, about size of them, all if size < 0.  False: there are none."""
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        try:
            text, used = self.decode(data, self.errors) if data else (self.charbuffertype(), 0)
        except UnicodeDecodeError as e:
            if not firstline:
                raise
            text, used = self.decode(data[:e.start], self.errors)
            if len(text.splitlines(keepends=True)) <= 1:
                raise
        self.bytebuffer = data[used:]
        self.charbuffer += text
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        """The next chars characters if chars >= 0; else what about size bytes decode to; else all that is left."""
        if chars >= 0:
            while len(self.charbuffer) < chars and self._more(size if size >= 0 else max(chars - len(self.charbuffer), 72)):
                pass
        elif size < 0:
            self._more(-1, firstline)
            chars = len(self.charbuffer)
        else:
            if not self.charbuffer:
                while self._more(size, firstline) and not self.charbuffer:
                    pass
            chars = len(self.charbuffer)
        result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        """The next line.  size: bytes to read from the stream at a time."""
        while True:
            lines = self.charbuffer.splitlines(keepends=True)
            # a line is whole if another one follows; \r at the very end may be half a \r\n
            if len(lines) > 1 or (lines and lines[0] != lines[0].splitlines()[0] and not lines[0].endswith('\r')):
                break
            if not self._more(size or 72):
                lines = self.charbuffer.splitlines(keepends=True)
                break
        if not lines:
            return self.charbuffertype()
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class StreamReaderWriter(_OverStream):
    """A binary stream read and written as text."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamRecoder(StreamReaderWriter):
    """Looks like a file in one encoding (encode, decode) and is one in another (Reader, Writer)."""

    data_encoding = file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        super().__init__(stream, Reader, Writer, errors)
        self.encode, self.decode = encode, decode

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        return self.encode(self.reader.readline() if size is None else self.reader.readline(size), self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b''.join(list))

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]


# ---- the built-in text encodings

_NAMES = {'latin_1': 'iso8859-1'}


def _text_codec(key):
    """The CodecInfo of a built-in encoding, given _codecs.key of it."""
    name = _NAMES.get(key, key.replace('_', '-'))
    at_start = {'utf_8_sig': 1, 'utf_16': 2, 'utf_32': 2}.get(key, 0)      # a decoder's state before a byte order mark

    def encode(input, errors='strict'):
        return _codecs.encode_part(input, key, errors or 'strict', True), len(input)

    def decode(input, errors='strict'):
        text, used, _ = _codecs.decode_part(input, key, errors or 'strict', True)
        return text, used

    class Encoder(IncrementalEncoder):
        def __init__(self, errors='strict'):
            super().__init__(errors)
            self._started = False

        def encode(self, input, final=False):
            data = _codecs.encode_part(input, key, self.errors, not self._started)
            self._started = True
            return data

        def reset(self):
            self._started = False

        def getstate(self):
            return 0 if self._started else 2

        def setstate(self, state):
            self._started = state == 0

    class Decoder(BufferedIncrementalDecoder):
        def __init__(self, errors='strict'):
            super().__init__(errors)
            self._key = key

        def _buffer_decode(self, input, errors, final):
            text, used, following = _codecs.decode_part(input, self._key, errors, final)
            if used:
                self._key = following
            return text, used

        def reset(self):
            super().reset()
            self._key = key

        def getstate(self):
            if self._key == key:
                return self.buffer, at_start
            return self.buffer, int(self._key.endswith('_be'))

        def setstate(self, state):
            super().setstate(state)
            self._key = key if state[1] == at_start else 'utf_8' if at_start == 1 else key + ('_be' if state[1] else '_le')

    class Reader(StreamReader):
        def reset(self):
            super().reset()
            self._key = key

        def decode(self, input, errors='strict'):
            text, used, following = _codecs.decode_part(input, self._key, errors, False)
            if used:
                self._key = following
            return text, used

    class Writer(StreamWriter):
        _started = False

        def reset(self):
            self._started = False

        def encode(self, input, errors='strict'):
            data = _codecs.encode_part(input, key, errors, not self._started)
            self._started = True
            return data, len(input)

    for part, shown in (Encoder, 'IncrementalEncoder'), (Decoder, 'IncrementalDecoder'), (Reader, 'StreamReader'), (Writer, 'StreamWriter'):
        part.__name__ = part.__qualname__ = shown
        part.__module__ = 'encodings.' + key
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


# ---- transforms

def _rot13(text):
    half = 'abcdefghijklmnopqrstuvwxyz'
    turned = half[13:] + half[:13]
    return text.translate(str.maketrans(half + half.upper(), turned + turned.upper()))


def _uu_encode(data):
    import binascii
    lines = (binascii.b2a_uu(data[i:i + 45]) for i in range(0, len(data), 45))
    return b'begin 666 <data>\n' + b''.join(lines) + b' \nend\n'


def _uu_decode(data):
    import binascii
    lines = iter(bytes(data).splitlines())
    for line in lines:
        if line.startswith(b'begin'):
            break
    else:
        raise ValueError('Missing "begin" line in input data')
    parts = []
    for line in lines:
        if line == b'end':
            return b''.join(parts)
        parts.append(binascii.a2b_uu(line))
    raise ValueError('Truncated input data')


def _lazily(module, function, **options):
    def call(data):
        return getattr(__import__(module), function)(data, **options)
    return call


_TRANSFORMS = {
    'rot-13': (_rot13, _rot13),
    'hex': (_lazily('binascii', 'b2a_hex'), _lazily('binascii', 'a2b_hex')),
    'base64': (_lazily('base64', 'encodebytes'), _lazily('base64', 'decodebytes')),
    'zlib': (_lazily('zlib', 'compress'), _lazily('zlib', 'decompress')),
    'quopri': (_lazily('binascii', 'b2a_qp', quotetabs=True), _lazily('binascii', 'a2b_qp')),
    'bz2': (_lazily('bz2', 'compress'), _lazily('bz2', 'decompress')),
    'uu': (_uu_encode, _uu_decode),
}
_TRANSFORM_NAMES = {'rot13': 'rot-13', 'rot_13': 'rot-13', 'hex': 'hex', 'hex_codec': 'hex', 'base64': 'base64', 'base_64': 'base64',
                    'base64_codec': 'base64', 'zip': 'zlib', 'zlib': 'zlib', 'zlib_codec': 'zlib', 'quopri': 'quopri',
                    'quopri_codec': 'quopri', 'quoted_printable': 'quopri', 'quotedprintable': 'quopri', 'uu': 'uu', 'uu_codec': 'uu',
                    'bz2': 'bz2', 'bz2_codec': 'bz2'}


def _transform_codec(name):
    there, back = _TRANSFORMS[name]

    def require_strict(errors):
        if errors not in (None, 'strict'):
            raise AssertionError

    def encode(input, errors='strict'):
        require_strict(errors)
        return there(input), len(input)

    def decode(input, errors='strict'):
        require_strict(errors)
        return back(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return there(input)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return back(input)

    methods = {'encode': staticmethod(encode), 'decode': staticmethod(decode)}
    reader = type('StreamReader', (StreamReader,), {**methods, 'charbuffertype': str if name == 'rot-13' else bytes})
    return CodecInfo(encode, decode, reader, type('StreamWriter', (StreamWriter,), methods), Encoder, Decoder, name,
                     _is_text_encoding=False)


# ---- the registry

_search_functions = []
_known = {}


def register(search_function, /):
    """search_function(normalised name) returns a CodecInfo, or None; str.encode and bytes.decode ask it too."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _search_functions.append(search_function)
    _codecs._set_search(_serve)


def unregister(search_function, /):
    """Take back register."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _known.clear()


def _find_registered(encoding):
    import encodings                    # registers its own search function first
    name = encoding.lower().replace(' ', '_')
    for search in _search_functions:
        found = search(name)
        if found is None:
            continue
        if not isinstance(found, tuple) or len(found) != 4:
            raise TypeError('codec search functions must return 4-tuples')
        return found
    return None


def lookup(encoding, /):
    """The CodecInfo of an encoding.  LookupError: there is none of this name."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    if encoding in _known:
        return _known[encoding]
    if '\0' in encoding:
        raise ValueError('embedded null character')
    try:
        found = _built_in(encoding)
    except LookupError:
        found = _find_registered(encoding)
        if found is None:
            raise
    _known[encoding] = found
    return found


def _built_in(encoding):
    """The CodecInfo of an encoding that needs no module.  LookupError."""
    transform = _TRANSFORM_NAMES.get(encoding.lower().replace('-', '_').replace(' ', '_'))
    if transform:
        return _transform_codec(transform)
    key = _codecs.key(encoding)
    return _known.get(key) or _known.setdefault(key, _text_codec(key))


def _serve(encoding, how, object, errors):
    """What str.encode and bytes.decode ask for encodings that are not built in."""
    info = lookup(encoding)
    if not getattr(info, '_is_text_encoding', True):
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.{how}() to handle arbitrary codecs")
    return _call(info, how, encoding, object, errors)


def _call(info, how, encoding, object, errors):
    function = info[0] if how == 'encode' else info[1]
    try:
        answer = function(object, errors)
    except Exception as e:
        if len(e.args) != 1 or not isinstance(e.args[0], str) or e.__dict__:
            raise
        about = 'encoding' if how == 'encode' else 'decoding'
        raise type(e)(f"{about} with '{encoding}' codec failed ({type(e).__name__}: {e})") from e
    if not isinstance(answer, tuple) or len(answer) != 2:
        raise TypeError(f'{how}r must return a tuple (object, integer)')
    return answer[0]


def encode(obj, encoding='utf-8', errors='strict'):
    """obj encoded by any codec, a transform too."""
    if isinstance(obj, str) and type(encoding) is str and encoding.lower() in ('utf-8', 'ascii', 'latin-1'):
        return _codecs.encode(obj, encoding, errors)
    return _call(lookup(encoding), 'encode', encoding, obj, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """obj decoded by any codec, a transform too."""
    if type(obj) is bytes and type(encoding) is str and encoding.lower() in ('utf-8', 'ascii', 'latin-1'):
        return _codecs.decode(obj, encoding, errors)
    return _call(lookup(encoding), 'decode', encoding, obj, errors)


def getencoder(encoding):
    """encode(input, errors) -> (output, length) of the codec."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """decode(input, errors) -> (output, length) of the codec."""
    return lookup(encoding).decode


def _incremental(encoding, which):
    part = getattr(lookup(encoding), which)
    if part is None:
        raise LookupError(encoding)
    return part


def getincrementalencoder(encoding):
    """The codec's IncrementalEncoder.  LookupError: it has none."""
    return _incremental(encoding, 'incrementalencoder')


def getincrementaldecoder(encoding):
    """The codec's IncrementalDecoder.  LookupError: it has none."""
    return _incremental(encoding, 'incrementaldecoder')


def getreader(encoding):
    """The codec's StreamReader."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The codec's StreamWriter."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """The encoded pieces of an iterable of pieces of text."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    yield from filter(None, map(encoder.encode, iterator))
    if last := encoder.encode('', True):
        yield last


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """The decoded pieces of an iterable of pieces of bytes."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    yield from filter(None, map(decoder.decode, iterator))
    if last := decoder.decode(b'', True):
        yield last


# ---- files

def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file whose text is encoded; lines end as they are, '\\n' is not translated."""
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        wrapped = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        wrapped.encoding = encoding
        return wrapped
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """file, whose bytes are in file_encoding, as one whose bytes are in data_encoding."""
    outside, inside = lookup(data_encoding), lookup(file_encoding or data_encoding)
    recoder = StreamRecoder(file, outside.encode, outside.decode, inside.streamreader, inside.streamwriter, errors)
    recoder.data_encoding, recoder.file_encoding = data_encoding, file_encoding or data_encoding
    return recoder


# ---- for codecs made of tables

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


# ---- the functions of each built-in encoding: utf_8_encode(text, errors) -> (bytes, length), utf_8_decode(data, errors, final)

_FUNCTIONS = ('utf_8', 'utf_16', 'utf_16_le', 'utf_16_be', 'utf_32', 'utf_32_le', 'utf_32_be', 'ascii', 'latin_1', 'unicode_escape',
              'raw_unicode_escape')


def _function(name):
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


def __getattr__(name):
    if name.endswith(('_encode', '_decode')) and name.rpartition('_')[0] in _FUNCTIONS:
        return globals().setdefault(name, _function(name))
    if name in ('utf_7_encode', 'utf_7_decode'):
        from encodings import utf_7
        return utf_7.encode if name == 'utf_7_encode' else utf_7._decode
    raise AttributeError(f"module 'codecs' has no attribute {name!r}")
