"""robots.txt: what a site asks programs not to fetch (RFC 9309)."""
import collections
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["RobotFileParser"]

RequestRate = collections.namedtuple("RequestRate", "requests seconds")


class RobotFileParser:
    """The rules of a site: read() or parse(lines) first, then can_fetch(agent, url)."""

    def __init__(self, url=""):
        self.entries, self.sitemaps = [], []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.last_checked = 0
        self.set_url(url)

    def mtime(self):
        """When they were read."""
        return self.last_checked

    def modified(self):
        import time
        self.last_checked = time.time()

    def set_url(self, url):
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def read(self):
        """Fetches them."""
        try:
            f = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as e:
            if e.code in (401, 403):
                self.disallow_all = True
            elif 400 <= e.code < 500:
                self.allow_all = True
        else:
            self.parse(f.read().decode("utf-8").splitlines())

    def _add_entry(self, entry):
        if "*" in entry.useragents:
            if self.default_entry is None:
                self.default_entry = entry
        else:
            self.entries.append(entry)

    def parse(self, lines):
        """An empty line, or a User-agent behind rules, ends an entry."""
        self.modified()
        entry, has_rules = Entry(), False
        for line in lines:
            if not line:
                if entry.useragents:
                    if has_rules:
                        self._add_entry(entry)
                    entry, has_rules = Entry(), False
                continue
            key, colon, value = line.partition("#")[0].strip().partition(":")
            if not colon:
                continue
            key, value = key.strip().lower(), urllib.parse.unquote(value.strip())
            if key == "user-agent":
                if has_rules:
                    self._add_entry(entry)
                    entry, has_rules = Entry(), False
                entry.useragents.append(value)
            elif key == "sitemap":
                self.sitemaps.append(value)
            elif entry.useragents and key in ("allow", "disallow", "crawl-delay", "request-rate"):
                has_rules = True
                entry.take(key, value)
        if has_rules:
            self._add_entry(entry)

    def _entry_for(self, useragent):
        return next((entry for entry in self.entries if entry.applies_to(useragent)), self.default_entry)

    def can_fetch(self, useragent, url):
        """May this program fetch it?"""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            return False
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        url = urllib.parse.quote(urllib.parse.urlunparse(("", "", parts.path, parts.params, parts.query, parts.fragment))) or "/"
        entry = self._entry_for(useragent)
        return True if entry is None else entry.allowance(url)

    def crawl_delay(self, useragent):
        """Seconds between requests, None if nothing is said."""
        entry = self._entry_for(useragent) if self.mtime() else None
        return None if entry is None else entry.delay

    def request_rate(self, useragent):
        entry = self._entry_for(useragent) if self.mtime() else None
        return None if entry is None else entry.req_rate

    def site_maps(self):
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries + ([self.default_entry] if self.default_entry is not None else [])
        return "\n\n".join(map(str, entries))


class RuleLine:
    """A path that may, or may not, be fetched."""

    def __init__(self, path, allowance):
        if path == "" and not allowance:
            allowance = True
        self.path = urllib.parse.quote(urllib.parse.urlunparse(urllib.parse.urlparse(path)))
        self.allowance = allowance

    def applies_to(self, filename):
        return self.path == "*" or filename.startswith(self.path)

    def __str__(self):
        return ("Allow" if self.allowance else "Disallow") + ": " + self.path


class Entry:
    """Rules for some programs."""

    def __init__(self):
        self.useragents, self.rulelines = [], []
        self.delay = self.req_rate = None

    def take(self, key, value):
        if key in ("allow", "disallow"):
            self.rulelines.append(RuleLine(value, key == "allow"))
        elif key == "crawl-delay":
            if value.strip().isdigit():
                self.delay = int(value)
        else:
            numbers = value.split("/")
            if len(numbers) == 2 and all(number.strip().isdigit() for number in numbers):
                self.req_rate = RequestRate(int(numbers[0]), int(numbers[1]))

    def applies_to(self, useragent):
        useragent = useragent.split("/")[0].lower()
        return any(agent == "*" or agent.lower() in useragent for agent in self.useragents)

    def allowance(self, filename):
        return next((line.allowance for line in self.rulelines if line.applies_to(filename)), True)

    def __str__(self):
        lines = ["User-agent: " + agent for agent in self.useragents]
        if self.delay is not None:
            lines.append("Crawl-delay: %d" % self.delay)
        if self.req_rate is not None:
            lines.append("Request-rate: %d/%d" % self.req_rate)
        return "\n".join(lines + list(map(str, self.rulelines)))
