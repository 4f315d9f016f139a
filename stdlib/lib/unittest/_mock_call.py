"""What mocks note of their calls, and what such notes are compared with: call, ANY, sentinel."""


class _Sentinel:
    """A unique object with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinels:
    """sentinel.anything is a unique object, always the same one."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _Sentinel(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def signature_text(name, args, kwargs):
    """name(1, a=2)"""
    parts = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _taken_apart(value):
    """(name, args, kwargs) of a tuple that may leave out any of them; None if it is no such tuple."""
    name, args, kwargs = "", (), {}
    if len(value) > 3:
        return None
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    """One call: (name, args, kwargs), or (args, kwargs) of a mock's own call_args.

    `call` itself makes them by being called and by its attributes: call.method(1).attribute.
    """

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        found, args, kwargs = _taken_apart(value)
        if len(value) < 3:
            found = found or name or ""
        return tuple.__new__(cls, (args, kwargs) if two else (found, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            parts = _taken_apart(other)
        except TypeError:
            return NotImplemented
        if parts is None:
            return False
        mine = self._mock_parent
        others = getattr(other, "_mock_parent", None)
        if mine and others and mine != others:
            return False
        name, args, kwargs = _taken_apart(self)
        if parts[0] and parts[0] != name:
            return False
        return (parts[1], parts[2]) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        name = self._mock_name + "()"
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and not attr.startswith("__"):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else f"call.{name}" if name != "call" else name
        name = self[0] if len(self) == 3 else ""
        text = "call" if not name else f"call{name}" if name.startswith("()") else f"call.{name}"
        return signature_text(text, self[-2], self[-1])

    def call_list(self):
        """The calls of a chain like call(1).method().other(3), as mock_calls has them."""
        calls, link = [], self
        while link is not None:
            if link._mock_from_kall:
                calls.append(link)
            link = link._mock_parent
        return _CallList(reversed(calls))


class _CallList(list):
    """A list that also knows whether another one is a part of it."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[i:i + size] == value for i in range(len(self) - size + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


call = _Call(from_kall=False)
