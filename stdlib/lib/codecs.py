"""Codecs by name: text encodings, transforms of bytes, and one's own (register).

The text encodings are built into str.encode and bytes.decode; _codec_builtin makes codecs of them, and of the transforms (rot13,
hex, base64, zlib, bz2, quopri, uu), which go from bytes to bytes, or from text to text, through the functions encode and decode
of this module only.  What those who write codecs need besides the classes is in _codec_functions.
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
        self._lines = []                # whole ones, read before what is in charbuffer; the next one is the last

    def _more(self, size, firstline=False):
        """Decodes the next bytes of the stream, about size of them, all if size < 0.  False: there are none."""
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new if self.bytebuffer else new
        try:
            text, used = self.decode(data, self.errors) if data else (self.charbuffertype(), 0)
        except UnicodeDecodeError as e:
            if not firstline:
                raise
            text, used = self.decode(data[:e.start], self.errors)
            if len(text.splitlines(keepends=True)) <= 1:
                raise
        self.bytebuffer = b'' if used == len(data) else data[used:]
        self.charbuffer = self.charbuffer + text if self.charbuffer else text
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        """The next chars (by default size) characters, for which size bytes at a time are read; all that is left if both are < 0."""
        if self._lines:
            self._lines.reverse()
            self.charbuffer = self.charbuffertype().join(self._lines) + self.charbuffer
            self._lines = []
        if chars < 0:
            chars = size
        while (chars < 0 or len(self.charbuffer) < chars) and self._more(size, firstline):
            pass
        if chars < 0:
            chars = len(self.charbuffer)
        result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        """The next line.  size: how much of it to read at most, in bytes of the stream."""
        if self._lines:
            line = self._lines.pop()
        else:
            line = self._next_line() if size is None else self._line_within(size)
        return line if keepends or not line else line.splitlines()[0]

    def _line_within(self, size):
        text = self.read(size, firstline=True)
        if text[-1:] == ('\r' if isinstance(text, str) else b'\r'):
            text += self.read(1, 1)
        line = (text.splitlines(keepends=True) or [text])[0]
        self.charbuffer = text[len(line):] + self.charbuffer
        return line

    def _next_line(self):
        while True:
            lines = self.charbuffer.splitlines(keepends=True)
            # a line is whole if another one follows; \r at the very end may be half a \r\n
            if len(lines) > 1:
                break
            if lines and lines[0][-1:] != ('\r' if isinstance(lines[0], str) else b'\r') and lines[0] != lines[0].splitlines()[0]:
                break
            if not self._more(72, firstline=True):
                lines = self.charbuffer.splitlines(keepends=True)
                break
        if not lines:
            return self.charbuffertype()
        self.charbuffer = lines.pop() if len(lines) > 1 else self.charbuffertype()
        lines.reverse()
        line = lines.pop()
        self._lines = lines
        return line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration


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
    from _codec_builtin import TRANSFORM_NAMES, text_codec, transform_codec
    transform = TRANSFORM_NAMES.get(encoding.lower().replace('-', '_').replace(' ', '_'))
    if transform:
        return transform_codec(transform)
    key = _codecs.key(encoding)
    return _known.get(key) or _known.setdefault(key, text_codec(key))


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


_DIRECT = frozenset(('utf-8', 'UTF-8', 'utf8', 'ascii', 'latin-1', 'latin1'))     # those of which no codec need be asked


def encode(obj, encoding='utf-8', errors='strict'):
    """obj encoded by any codec, a transform too."""
    if type(encoding) is str and encoding in _DIRECT and isinstance(obj, str):
        return _codecs.encode(obj, encoding, errors)
    return _call(type(encoding) is str and _known.get(encoding) or lookup(encoding), 'encode', encoding, obj, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """obj decoded by any codec, a transform too."""
    if type(encoding) is str and encoding in _DIRECT and type(obj) is bytes:
        return _codecs.decode(obj, encoding, errors)
    return _call(type(encoding) is str and _known.get(encoding) or lookup(encoding), 'decode', encoding, obj, errors)


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


# ---- what is not fetched before it is used

def __getattr__(name):
    import _codec_functions
    found = _codec_functions.find(name)
    if found is None:
        raise AttributeError(f"module 'codecs' has no attribute {name!r}")
    return globals().setdefault(name, found)
