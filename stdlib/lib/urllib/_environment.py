"""What the environment says about proxies, for urllib.request and requests."""
import os


def getproxies():
    """The variables NAME_proxy, those in small letters first."""
    proxies = {}
    for name, value in os.environ.items():
        if value and name.lower().endswith("_proxy") and (name.islower() or name.lower() not in os.environ):
            proxies[name.lower()[:-6]] = value
    if "REQUEST_METHOD" in os.environ:  # a CGI program, whose HTTP_PROXY is a field that the client sent
        proxies.pop("http", None)
    return proxies
