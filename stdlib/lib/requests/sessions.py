"""Sessions: what lasts from one request to the next, and redirects."""
import os
import time
from collections.abc import Mapping
from http.cookiejar import CookieJar
from urllib.parse import urljoin, urlsplit

from .adapters import HTTPAdapter
from .auth import _basic_auth_str
from .cookies import RequestsCookieJar, cookiejar_from_dict, merge_cookies, take_cookies
from .exceptions import (ChunkedEncodingError, ContentDecodingError, InvalidSchema, InvalidURL, TooManyRedirects)
from .hooks import default_hooks, dispatch_hook
from .models import DEFAULT_REDIRECT_LIMIT, PreparedRequest, Request
from .structures import CaseInsensitiveDict
from .utils import (default_headers, get_auth_from_url, get_environ_proxies, get_netrc_auth, requote_uri, resolve_proxies, rewind_body,
                    to_key_val_list)

_DEFAULT_PORTS = {"http": 80, "https": 443}


def merge_setting(request_setting, session_setting, dict_class=dict):
    """The request's, or the session's; of mappings both, where None takes an item away."""
    if session_setting is None:
        return request_setting
    if request_setting is None:
        return session_setting
    if not (isinstance(session_setting, Mapping) and isinstance(request_setting, Mapping)):
        return request_setting
    merged = dict_class(to_key_val_list(session_setting))
    merged.update(to_key_val_list(request_setting))
    for key in [key for key, value in merged.items() if value is None]:
        del merged[key]
    return merged


def merge_hooks(request_hooks, session_hooks):
    """Those of the request, or of the session if it has none."""
    if session_hooks is None or session_hooks.get("response") == []:
        return request_hooks
    if request_hooks is None or request_hooks.get("response") == []:
        return session_hooks
    return merge_setting(request_hooks, session_hooks)


class Session:
    """Fields, cookies, credentials and connections that requests share.  Threads may use one together."""

    __attrs__ = ["headers", "cookies", "auth", "proxies", "hooks", "params", "verify", "cert", "adapters", "stream", "trust_env",
                 "max_redirects"]

    def __init__(self):
        self.headers = default_headers()
        self.auth = None
        self.proxies = {}
        self.hooks = default_hooks()
        self.params = {}
        self.stream = False
        self.verify = True
        self.cert = None
        self.max_redirects = DEFAULT_REDIRECT_LIMIT
        self.trust_env = True
        self.cookies = cookiejar_from_dict({})
        self.adapters = {}
        self.mount("https://", HTTPAdapter())
        self.mount("http://", HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getstate__(self):
        return {name: getattr(self, name) for name in self.__attrs__}

    def __setstate__(self, state):
        for name, value in state.items():
            setattr(self, name, value)

    # ---- asking

    def prepare_request(self, request):
        """What is sent, with all that the session adds."""
        cookies = request.cookies or {}
        if not isinstance(cookies, CookieJar):
            cookies = cookiejar_from_dict(cookies)
        headers = merge_setting(request.headers, self.headers, CaseInsensitiveDict)
        params, auth = merge_setting(request.params, self.params), merge_setting(request.auth, self.auth)
        if auth is None and self.trust_env:
            auth = get_netrc_auth(request.url)
        prepared = PreparedRequest()
        prepared.prepare(request.method, request.url, headers, request.files, request.data, params, auth,
                         merge_cookies(merge_cookies(RequestsCookieJar(), self.cookies), cookies),
                         merge_hooks(request.hooks, self.hooks), request.json)
        return prepared

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None,
                allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None):
        """Makes a request and returns its Response.

        params: added to the URL; data, json, files: the body; timeout: seconds, or (to connect, between two pieces of the answer);
        verify: False, or the path of a file or folder of authorities; cert: path, or (certificate, key).
        """
        request = Request(method=method.upper(), url=url, headers=headers, files=files, data=data or {}, json=json,
                          params=params or {}, auth=auth, cookies=cookies, hooks=hooks)
        prepared = self.prepare_request(request)
        settings = self.merge_environment_settings(prepared.url, proxies or {}, stream, verify, cert)
        return self.send(prepared, timeout=timeout, allow_redirects=allow_redirects, **settings)

    def get(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", True)
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", True)
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def merge_environment_settings(self, url, proxies, stream, verify, cert):
        """Settings of the call, the session and the environment."""
        if self.trust_env:
            for scheme, proxy in get_environ_proxies(url, no_proxy=(proxies or {}).get("no_proxy")).items():
                proxies.setdefault(scheme, proxy)
            if verify is True or verify is None:
                verify = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or verify
        return {"proxies": merge_setting(proxies, self.proxies), "stream": merge_setting(stream, self.stream),
                "verify": merge_setting(verify, self.verify), "cert": merge_setting(cert, self.cert)}

    # ---- sending

    def send(self, request, **kwargs):
        """Sends a PreparedRequest, and follows redirects."""
        if isinstance(request, Request):
            raise ValueError("You can only send PreparedRequests.")
        follow = kwargs.pop("allow_redirects", True)
        settings = {"stream": self.stream, "verify": self.verify, "cert": self.cert, **kwargs}
        if "proxies" not in kwargs:
            settings["proxies"] = resolve_proxies(request, self.proxies, self.trust_env)
        hooks = request.hooks           # as they are now: sending may change the request
        begun = time.perf_counter()
        response = self.get_adapter(url=request.url).send(request, **settings)
        response._elapsed_s = time.perf_counter() - begun
        response = dispatch_hook("response", hooks, response, **settings)
        for answer in (*response.history, response):
            self._take_cookies(answer)
        if follow:
            *history, last = response, *self.resolve_redirects(response, request, **settings)
            if history:
                response, last.history = last, history
        else:
            response._next = next(self.resolve_redirects(response, request, yield_requests=True, **settings), None)
        if not settings["stream"]:
            response.content
        return response

    def _take_cookies(self, response):
        take_cookies(self.cookies, getattr(response, "_set_cookies", ()), getattr(response.request, "url", ""))

    def get_redirect_target(self, response):
        """The field Location, in UTF-8 whatever it was; None if this is no redirect."""
        if not response.is_redirect:
            return None
        return response.headers["location"].encode("latin-1").decode("utf-8", "replace")

    def resolve_redirects(self, response, request, stream=False, timeout=None, verify=True, cert=None, proxies=None,
                          yield_requests=False, **adapter_kwargs):
        """The answers behind a redirect, one after the other (yield_requests: the requests)."""
        history = []
        target = self.get_redirect_target(response)
        fragment = urlsplit(request.url).fragment
        while target:
            prepared = request.copy()
            history.append(response)
            response.history = history[1:]
            try:
                response.content  # so that the connection can be used again
            except (ChunkedEncodingError, ContentDecodingError, RuntimeError):
                response.raw.close()
            if len(response.history) >= self.max_redirects:
                raise TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=response)
            response.close()
            prepared.url, fragment = self._redirect_url(response, target, fragment)
            self.rebuild_method(prepared, response)
            if response.status_code not in (307, 308):
                for name in ("Content-Length", "Content-Type", "Transfer-Encoding"):
                    prepared.headers.pop(name, None)
                prepared.body = None
            prepared.headers.pop("Cookie", None)
            take_cookies(prepared._cookies, response._set_cookies, request.url)
            merge_cookies(prepared._cookies, self.cookies)
            prepared.prepare_cookies(prepared._cookies)
            proxies = self.rebuild_proxies(prepared, proxies)
            self.rebuild_auth(prepared, response)
            if prepared._body_position is not None and {"Content-Length", "Transfer-Encoding"} & prepared.headers.keys():
                rewind_body(prepared)
            request = prepared
            if yield_requests:
                yield request
                return
            response = self.send(request, stream=stream, timeout=timeout, verify=verify, cert=cert, proxies=proxies,
                                 allow_redirects=False, **adapter_kwargs)
            target = self.get_redirect_target(response)
            yield response

    def _redirect_url(self, response, target, fragment):
        if target.startswith("//"):
            target = f"{urlsplit(response.url).scheme}:{target}"
        try:
            parts = urlsplit(target)
        except ValueError:
            raise InvalidURL(f"Failed to parse: {target}") from None
        if not parts.fragment and fragment:
            parts = parts._replace(fragment=fragment)
        url = requote_uri(parts.geturl())
        return (url if parts.netloc else urljoin(response.url, url)), parts.fragment

    def rebuild_method(self, prepared, response):
        """What browsers do: after 303 all but HEAD become GET, after 302 too, after 301 POST."""
        method, status = prepared.method, response.status_code
        if (status in (302, 303) and method != "HEAD") or (status == 301 and method == "POST"):
            prepared.method = "GET"

    def should_strip_auth(self, old_url, new_url):
        """May the other host not see the credentials?"""
        old, new = urlsplit(old_url), urlsplit(new_url)
        if old.hostname != new.hostname:
            return True
        if (old.scheme, old.port, new.scheme, new.port) in [("http", a, "https", b) for a in (80, None) for b in (443, None)]:
            return False
        if old.scheme != new.scheme:
            return True
        default = (_DEFAULT_PORTS.get(old.scheme), None)
        return old.port != new.port and not (old.port in default and new.port in default)

    def rebuild_auth(self, prepared, response):
        if self.should_strip_auth(response.request.url, prepared.url):
            prepared.headers.pop("Authorization", None)
            prepared._digest = None
        found = get_netrc_auth(prepared.url) if self.trust_env else None
        if found is not None:
            prepared.prepare_auth(found)

    def rebuild_proxies(self, prepared, proxies):
        proxies = resolve_proxies(prepared, proxies, self.trust_env)
        prepared.headers.pop("Proxy-Authorization", None)
        user, password = get_auth_from_url(proxies.get(urlsplit(prepared.url).scheme) or "")
        if user and password and urlsplit(prepared.url).scheme == "http":
            prepared.headers["Proxy-Authorization"] = _basic_auth_str(user, password)
        return proxies

    # ---- adapters

    def get_adapter(self, url):
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise InvalidSchema(f"No connection adapters were found for {url!r}")

    def mount(self, prefix, adapter):
        """Requests whose URL begins with prefix go through this adapter; the longest prefix counts."""
        self.adapters[prefix] = adapter
        for shorter in [key for key in self.adapters if len(key) < len(prefix)]:
            self.adapters[shorter] = self.adapters.pop(shorter)

    def close(self):
        for adapter in self.adapters.values():
            adapter.close()


def session():
    """A Session."""
    return Session()
