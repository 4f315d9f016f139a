"""What the codecs of East Asia (encodings._multibyte) have in common: by these classes programs recognise encodings with several bytes a character."""

__all__ = ["MultibyteIncrementalDecoder", "MultibyteIncrementalEncoder", "MultibyteStreamReader", "MultibyteStreamWriter"]


class MultibyteIncrementalEncoder:
    """An IncrementalEncoder of such an encoding."""


class MultibyteIncrementalDecoder:
    """An IncrementalDecoder of such an encoding."""


class MultibyteStreamReader:
    """A StreamReader of such an encoding."""


class MultibyteStreamWriter:
    """A StreamWriter of such an encoding."""
