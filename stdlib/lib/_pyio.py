"""io under the name of its variant in Python, which gilt does not have apart."""
import io
from io import *
from io import IncrementalNewlineDecoder, open_code, text_encoding

__all__ = io.__all__
