"""Who one is: an object that is called with the prepared request and changes it."""
from binascii import b2a_base64


class AuthBase:
    """Called with a request before it is sent, to change and return it."""

    def __call__(self, r):
        raise NotImplementedError("Auth hooks must be callable.")


def _basic_auth_str(username, password):
    user, secret = (x if isinstance(x, bytes) else str(x).encode("latin-1") for x in (username, password))
    return "Basic " + b2a_base64(user + b":" + secret, newline=False).decode("ascii")


class HTTPBasicAuth(AuthBase):
    """Name and password, in clear."""

    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        return (self.username, self.password) == (getattr(other, "username", None), getattr(other, "password", None))

    def __ne__(self, other):
        return not self == other

    def __call__(self, r):
        r.headers["Authorization"] = _basic_auth_str(self.username, self.password)
        return r


class HTTPProxyAuth(HTTPBasicAuth):
    """The same for a proxy."""

    def __call__(self, r):
        r.headers["Proxy-Authorization"] = _basic_auth_str(self.username, self.password)
        return r


class HTTPDigestAuth(HTTPBasicAuth):
    """The answer to the server's challenge, which libcurl gives: the 401 that asks for it is not in the history."""

    def __call__(self, r):
        r._digest = f"{self.username}:{self.password}"
        return r
