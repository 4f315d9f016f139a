"""Retry: how often, after which failures and answers, and how long to wait in between."""
import time


class Retry:
    """total: how many more tries at most; connect, read, status: of one kind; status_forcelist: answers to try again after;
    backoff_factor: waits of factor * 2 ** (tries - 1) seconds from the second try on."""

    DEFAULT_ALLOWED_METHODS = frozenset(["HEAD", "GET", "PUT", "DELETE", "OPTIONS", "TRACE"])
    BACKOFF_MAX = 120

    def __init__(self, total=10, connect=None, read=None, redirect=None, status=None, other=None, allowed_methods=DEFAULT_ALLOWED_METHODS,
                 status_forcelist=None, backoff_factor=0, raise_on_redirect=True, raise_on_status=True, respect_retry_after_header=True,
                 method_whitelist=None):
        self.total = total
        self.connect = connect
        self.read = read
        self.redirect = redirect
        self.status = status
        self.other = other
        self.allowed_methods = allowed_methods if method_whitelist is None else method_whitelist
        self.status_forcelist = status_forcelist or set()
        self.backoff_factor = backoff_factor
        self.raise_on_redirect = raise_on_redirect
        self.raise_on_status = raise_on_status
        self.respect_retry_after_header = respect_retry_after_header

    def __repr__(self):
        return f"Retry(total={self.total}, connect={self.connect}, read={self.read}, redirect={self.redirect}, status={self.status})"

    def _allows(self, method):
        return not self.allowed_methods or method.upper() in self.allowed_methods

    def _is_over(self, kind, tries, of_kind):
        """Were there as many tries as may be?  kind: connect, read or status."""
        limit = getattr(self, kind)
        return (self.total is not None and tries > (self.total or 0)) or (limit is not None and of_kind > limit)

    def _wait(self, tries, response=None):
        after = response.headers.get("Retry-After") if response is not None and self.respect_retry_after_header else None
        if after is not None and after.isdigit():
            time.sleep(int(after))
        elif tries > 1 and self.backoff_factor:
            time.sleep(min(self.BACKOFF_MAX, self.backoff_factor * 2 ** (tries - 1)))

    def run(self, once, request, exchange, too_many):
        """once() until it answers or the tries are used up; too_many: what to raise for bad answers."""
        from urllib3.exceptions import MaxRetryError, ResponseError
        from requests.exceptions import ConnectionError, ReadTimeout
        tries, counts = 0, {"connect": 0, "read": 0, "status": 0}
        while True:
            response = None
            try:
                response = once()
            except (ConnectionError, ReadTimeout) as error:
                kind = "connect" if isinstance(error.args[0], MaxRetryError) else "read"
                tries, counts[kind] = tries + 1, counts[kind] + 1
                if (kind == "read" and not self._allows(request.method)) or self._is_over(kind, tries, counts[kind]):
                    raise
            else:
                if response.status_code not in self.status_forcelist or not self._allows(request.method):
                    return response
                tries, counts["status"] = tries + 1, counts["status"] + 1
                if self._is_over("status", tries, counts["status"]):
                    if not self.raise_on_status:
                        return response
                    response.raw.close()
                    why = ResponseError(f"too many {response.status_code} error responses")
                    raise too_many(MaxRetryError(exchange.pool, exchange.url, why), request=request)
                response.raw.close()
            self._wait(tries, response)
