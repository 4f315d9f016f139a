"""The codecs that need no module: the text encodings that str.encode knows, and transforms of bytes or text (hex, rot13).

codecs.lookup comes here for them.  _codecs encodes and decodes piece by piece; a piece's encoding is told by its key, and
behind a byte order mark the key is that of the order found.
"""

import sys

import _codecs
from codecs import (BufferedIncrementalDecoder, CodecInfo, IncrementalDecoder, IncrementalEncoder, StreamReader, StreamWriter)


# ---- text encodings: of each the classes below, with its key

class _TextEncoder(IncrementalEncoder):
    _started = False

    def encode(self, input, final=False):
        data = _codecs.encode_part(input, self._encoding, self.errors, not self._started)
        self._started = True
        return data

    def reset(self):
        self._started = False

    def getstate(self):
        return 0 if self._started else 2

    def setstate(self, state):
        self._started = state == 0


class _TextDecoder(BufferedIncrementalDecoder):
    def __init__(self, errors='strict'):
        super().__init__(errors)
        self._key = self._encoding

    def _buffer_decode(self, input, errors, final):
        text, used, following = _codecs.decode_part(input, self._key, errors, final)
        if used:
            self._key = following
        return text, used

    def decode(self, input, final=False):
        if self.buffer or type(input) is not bytes:
            return super().decode(input, final)
        text, used, following = _codecs.decode_part(input, self._key, self.errors, final)
        if used:
            self._key = following
            if used == len(input):
                return text
        self.buffer = input[used:]
        return text

    def reset(self):
        super().reset()
        self._key = self._encoding

    def getstate(self):
        at_start = _STATES_AT_START.get(self._encoding, 0)
        return self.buffer, at_start if self._key == self._encoding else int(self._key.endswith('_be'))

    def setstate(self, state):
        super().setstate(state)
        if state[1] == _STATES_AT_START.get(self._encoding, 0):
            self._key = self._encoding
        elif self._encoding == 'utf_8_sig':
            self._key = 'utf_8'
        else:
            self._key = self._encoding + ('_be' if state[1] else '_le')


class _TextReader(StreamReader):
    def reset(self):
        super().reset()
        self._key = self._encoding

    def decode(self, input, errors='strict'):
        text, used, following = _codecs.decode_part(input, self._key, errors, False)
        if used:
            self._key = following
        return text, used


class _TextWriter(StreamWriter):
    _started = False

    def reset(self):
        self._started = False

    def encode(self, input, errors='strict'):
        data = _codecs.encode_part(input, self._encoding, errors, not self._started)
        self._started = True
        return data, len(input)


_NAMES = {'latin_1': 'iso8859-1', 'euc_jp': 'euc_jp', 'euc_kr': 'euc_kr', 'shift_jis': 'shift_jis'}
_STATES_AT_START = {'utf_8_sig': 1, 'utf_16': 2, 'utf_32': 2}      # a decoder's state before a byte order mark


def text_codec(key):
    """The CodecInfo of a built-in encoding, given _codecs.key of it."""
    def encode(input, errors='strict'):
        return _codecs.encode_part(input, key, errors or 'strict', True), len(input)

    def decode(input, errors='strict'):
        return _codecs.decode(input, key, errors or 'strict'), memoryview(input).nbytes

    many = sys.modules.get('encodings._multibyte')          # loaded when the first of its encodings was named
    if many and key in many.ROWS:
        import _multibytecodec as many
    else:
        many = None

    def part(base, name):
        bases = (getattr(many, 'Multibyte' + name), base) if many else (base,)
        return type(name, bases, {'_encoding': key, '__module__': 'encodings.' + key})

    return CodecInfo(encode, decode, part(_TextReader, 'StreamReader'), part(_TextWriter, 'StreamWriter'),
                     part(_TextEncoder, 'IncrementalEncoder'), part(_TextDecoder, 'IncrementalDecoder'),
                     _NAMES.get(key, key.replace('_', '-')))


# ---- transforms

_HALF = 'abcdefghijklmnopqrstuvwxyz'
_TURNED = _HALF[13:] + _HALF[:13]
_ROT13 = str.maketrans(_HALF + _HALF.upper(), _TURNED + _TURNED.upper())


def _rot13(text):
    return text.translate(_ROT13)


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
    found = None

    def call(data):
        nonlocal found
        if found is None:
            found = getattr(__import__(module), function)
        return found(data, **options)
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
TRANSFORM_NAMES = {'rot13': 'rot-13', 'rot_13': 'rot-13', 'hex': 'hex', 'hex_codec': 'hex', 'base64': 'base64', 'base_64': 'base64',
                    'base64_codec': 'base64', 'zip': 'zlib', 'zlib': 'zlib', 'zlib_codec': 'zlib', 'quopri': 'quopri',
                    'quopri_codec': 'quopri', 'quoted_printable': 'quopri', 'quotedprintable': 'quopri', 'uu': 'uu', 'uu_codec': 'uu',
                    'bz2': 'bz2', 'bz2_codec': 'bz2'}


def transform_codec(name):
    """The CodecInfo of a transform, given its value in TRANSFORM_NAMES."""
    there, back = _TRANSFORMS[name]

    def encode(input, errors='strict'):
        if errors != 'strict' and errors is not None:
            raise AssertionError
        return there(input), len(input)

    def decode(input, errors='strict'):
        if errors != 'strict' and errors is not None:
            raise AssertionError
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
