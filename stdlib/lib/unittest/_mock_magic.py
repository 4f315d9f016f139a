"""Magic methods of mocks: which there are, what they give by themselves, and how a mock comes by one.  A part of unittest.mock."""
from ._mock_call import DEFAULT

_numerics = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_binary = {f"__{prefix}{name}__" for name in _numerics for prefix in ("", "i", "r")} | {"__divmod__", "__rdivmod__"}
_plain = {f"__{name}__" for name in """lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit
    neg pos abs invert complex int float index round trunc floor ceil bool next fspath aiter hash iter""".split()}
_async_magics = {"__aenter__", "__aexit__", "__anext__"}
_asked_for_only = {f"__{name}__" for name in """reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir
    subclasses format getnewargs_ex reversed missing del get set delete instancecheck subclasscheck set_name prepare
    class_getitem""".split()}
_magics = _binary | _plain
_all_magics = _magics | _async_magics | _asked_for_only

_fixed_results = {"__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__str__(self),
                  "__sizeof__": lambda self: object.__sizeof__(self),
                  "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}"}
_plain_results = {"__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
                  "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0,
                  "__bool__": True, "__index__": 1}


def _equals(self):
    def eq(other):
        value = self.__eq__._mock_return_value
        return value if value is not DEFAULT else True if self is other else NotImplemented
    return eq


def _differs(self):
    def ne(other):
        value = self.__ne__._mock_return_value
        return value if value is not DEFAULT else False if self is other else NotImplemented
    return ne


def _iterates(self):
    def iterate():
        value = self.__iter__._mock_return_value
        return iter([]) if value is DEFAULT else iter(value)
    return iterate


def _iterates_async(self):
    def iterate():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if value is DEFAULT else value))
    return iterate


_side_effects = {"__eq__": _equals, "__ne__": _differs, "__iter__": _iterates, "__aiter__": _iterates_async}


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self.iterator:
            return item
        raise StopAsyncIteration


def _is_magic(name):
    return f"__{name[2:-2]}__" == name


def _magic_function(name, function):
    """A function that is set as a magic method gets the mock as its first argument, as a method would."""
    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)
    method.__name__ = name
    return method


class _MagicProxy:
    """In a mock's class: makes the mock of this magic method when it is first looked for."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        parent = self.parent
        mock = parent._get_child_mock(name=self.name, _new_name=self.name, _new_parent=parent)
        setattr(parent, self.name, mock)
        if self.name in _plain_results:
            mock.return_value = _plain_results[self.name]
        elif self.name in _fixed_results:
            mock.return_value = _fixed_results[self.name](parent)
        elif self.name in _side_effects:
            mock.side_effect = _side_effects[self.name](parent)
        return mock

    def __get__(self, obj, kind=None):
        return self.create_mock()
