"""The codec of a table that its user brings (codecs.charmap_decode); without one, Latin-1."""
import codecs


def encode(input, errors="strict", mapping=None):
    """By a mapping of characters."""
    return codecs.charmap_encode(input, errors, mapping)


def decode(input, errors="strict", mapping=None):
    """By a mapping of bytes."""
    return codecs.charmap_decode(input, errors, mapping)


class IncrementalEncoder(codecs.IncrementalEncoder):
    def __init__(self, errors="strict", mapping=None):
        super().__init__(errors)
        self.mapping = mapping

    def encode(self, input, final=False):
        return encode(input, self.errors, self.mapping)[0]


class IncrementalDecoder(codecs.IncrementalDecoder):
    def __init__(self, errors="strict", mapping=None):
        super().__init__(errors)
        self.mapping = mapping

    def decode(self, input, final=False):
        return decode(input, self.errors, self.mapping)[0]


class StreamWriter(codecs.StreamWriter):
    encode = staticmethod(encode)


class StreamReader(codecs.StreamReader):
    decode = staticmethod(decode)


def getregentry():
    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "charmap")
