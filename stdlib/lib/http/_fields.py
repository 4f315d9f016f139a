"""The fields of a request or an answer, for urllib.request and http.server."""


class Fields:
    """Pairs in order, whose names ignore case."""

    def __init__(self, items):
        self._items = list(items)

    def get_all(self, name, failobj=None):
        return [value for key, value in self._items if key.lower() == name.lower()] or failobj

    def get(self, name, failobj=None):
        return self.get_all(name, [failobj])[0]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get_all(name) is not None

    def __iter__(self):
        return (key for key, _ in self._items)

    def __len__(self):
        return len(self._items)

    def keys(self):
        return [key for key, _ in self._items]

    def values(self):
        return [value for _, value in self._items]

    def items(self):
        return list(self._items)

    def get_content_type(self):
        return self.get("content-type", "text/plain").partition(";")[0].strip().lower()

    def get_content_charset(self, failobj=None):
        for field in self.get("content-type", "").split(";")[1:]:
            name, _, value = field.partition("=")
            if name.strip().lower() == "charset":
                return value.strip().strip("\"'").lower()
        return failobj

    def __str__(self):
        return "".join(f"{key}: {value}\n" for key, value in self._items) + "\n"
