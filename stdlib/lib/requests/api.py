"""One request, one session."""
from .sessions import Session


def request(method, url, **kwargs):
    """Makes a request; the keywords are those of Session.request."""
    with Session() as session:
        return session.request(method=method, url=url, **kwargs)


def get(url, params=None, **kwargs):
    """Fetch."""
    return request("get", url, params=params, **kwargs)


def options(url, **kwargs):
    """Ask what the server can do here."""
    return request("options", url, **kwargs)


def head(url, **kwargs):
    """Fetch the headers alone."""
    kwargs.setdefault("allow_redirects", False)
    return request("head", url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    """Send a form (data), bytes, or a value as JSON."""
    return request("post", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    """Put something there."""
    return request("put", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    """Change a part of what is there."""
    return request("patch", url, data=data, **kwargs)


def delete(url, **kwargs):
    """Remove what is there."""
    return request("delete", url, **kwargs)
