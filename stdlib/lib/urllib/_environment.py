"""What the environment says about proxies, for urllib.request and requests."""
import os


def getproxies_environment():
    """The variables NAME_proxy, those in small letters first."""
    proxies = {}
    for name, value in os.environ.items():
        if value and name.lower().endswith("_proxy") and (name.islower() or name.lower() not in os.environ):
            proxies[name.lower()[:-6]] = value
    if "REQUEST_METHOD" in os.environ:  # a CGI program, whose HTTP_PROXY is a field that the client sent
        proxies.pop("http", None)
    return proxies


getproxies = getproxies_environment


def proxy_bypass_environment(host, proxies=None):
    """Does no_proxy name the host, or a domain that it is in?"""
    named = (getproxies() if proxies is None else proxies).get("no")
    if not named:
        return False
    if named == "*":
        return True
    host = host.lower()
    name, colon, port = host.rpartition(":")
    bare = name if colon and port.isdigit() else host
    for each in named.split(","):
        each = each.strip().lower().lstrip(".")
        if each and (each in (bare, host) or bare.endswith("." + each) or host.endswith("." + each)):
            return True
    return False


proxy_bypass = proxy_bypass_environment
