"""HTTP for programs, as the package requests offers it, over libcurl.

The names and answers are those of requests 2.28.  One request is made of these steps, each in a file of its own:

    api        requests.get(url, ...)             a session for this request only
    sessions   Session.request -> Session.send    what the session, the environment and the call say, merged; redirects
    models     Request -> PreparedRequest         URL, header fields and body as they are sent; Response
    adapters   HTTPAdapter.send                   a connection of the pool does it; errors get their names
    _curl      (in C)                             waits without the GIL; the first exchange loads libcurl
"""
from . import adapters, api, auth, compat, cookies, exceptions, hooks, models, packages, sessions, status_codes, structures, utils
from .api import delete, get, head, options, patch, post, put, request
from .exceptions import (ConnectionError, ConnectTimeout, FileModeWarning, HTTPError, JSONDecodeError, ReadTimeout,
                         RequestException, Timeout, TooManyRedirects, URLRequired)
from .models import PreparedRequest, Request, Response
from .sessions import Session, session
from .status_codes import codes

__title__ = "requests"
__version__ = utils.VERSION
