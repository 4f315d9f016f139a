"""Names that programs import from here."""
import json
from http import cookiejar as cookielib
from urllib.parse import (quote, quote_plus, unquote, unquote_plus, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse)

from .cookies import Cookie
from .exceptions import _JSONDecodeError as JSONDecodeError
from .utils import getproxies

builtin_str = str
str = str
bytes = bytes
basestring = (str, bytes)
numeric_types = (int, float)
integer_types = (int,)
is_py2 = False
is_py3 = True
