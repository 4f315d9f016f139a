"""unittest.mock: objects that accept any use and remember it, and patch(), which puts them in place of others.

Every mock has a class of its own, so that it can have magic methods of its own.  What belongs to the mock itself is kept in its
__dict__ under names with `_mock_`.  A call is noted by the mock, and under a longer name by each mock on the way up to where
its chain of attributes began: `_mock_new_parent` leads there, `_mock_new_name` is the step ("attr", or "()" for a result).
"""
import asyncio
import inspect

from unittest.util import safe_repr
from ._mock_call import ANY, DEFAULT, _Call, _CallList, call, sentinel, signature_text as _signature_text
from ._mock_magic import _all_magics, _async_magics, _is_magic, _magic_function, _MagicProxy, _magics

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR",
           "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")

FILTER_DIR = True

_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class InvalidSpecError(Exception):
    """A mock was given as a spec."""


# ---- the mocks

def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_instance_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def _is_async(obj):
    if getattr(obj, "__code__", None) is None and not _is_instance_mock(obj):
        return False
    return inspect.iscoroutinefunction(obj) or isinstance(obj, AsyncMock)


def _signature_of(spec, as_instance=False, skip_first=False):
    """The signature that calls of a mock with this spec must have, or None."""
    if isinstance(spec, type):
        spec, skip_first = getattr(spec, "__call__" if as_instance else "__init__", None), True
    elif isinstance(spec, (classmethod, staticmethod)):
        spec = spec.__func__
    elif not (inspect.isfunction(spec) or inspect.ismethod(spec)):
        spec = getattr(spec, "__call__", None)
    if not (inspect.isfunction(spec) or inspect.ismethod(spec)):
        return None  # of what is not written in Python every call is right
    signature = inspect.signature(spec)
    if skip_first and inspect.isfunction(spec):
        signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    return signature


def _delegated(name):
    """A property of the mock; of an autospecced function it is the function's mock's."""
    key = "_mock_" + name

    def read(self):
        delegate = self._mock_delegate
        return self.__dict__[key] if delegate is None else getattr(delegate, name)

    def write(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[key] = value
        else:
            setattr(delegate, name, value)

    return property(read, write)


_misspelt = ("assert", "assret", "asert", "aseert", "assrt")


class NonCallableMock:
    """A mock that cannot be called."""

    def __new__(cls, /, *args, **kwargs):
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            spec = kwargs.get("spec_set", kwargs.get("spec")) or (args[0] if args else None)
            if spec is not None and _is_async(spec):
                bases = (AsyncMockMixin, cls)
        own = type(cls.__name__, bases, {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        self.__dict__.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_new_parent=_new_parent,
                             _mock_sealed=False, _mock_children={}, _mock_wraps=wraps, _mock_delegate=None,
                             _mock_unsafe=unsafe, _mock_side_effect=None, _mock_return_value=DEFAULT)
        self._forget_calls()
        if spec_set is not None:
            spec = spec_set
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set is not None, _spec_as_instance, _eat_self)
        if kwargs:
            self.configure_mock(**kwargs)

    def _forget_calls(self):
        self.__dict__.update(_mock_called=False, _mock_call_args=None, _mock_call_count=0, _mock_call_args_list=_CallList(),
                             _mock_mock_calls=_CallList(), _mock_method_calls=_CallList())

    called = _delegated("called")
    call_count = _delegated("call_count")
    call_args = _delegated("call_args")
    call_args_list = _delegated("call_args_list")
    mock_calls = _delegated("mock_calls")

    @property
    def method_calls(self):
        return self.__dict__["_mock_method_calls"]

    @method_calls.setter
    def method_calls(self, value):
        self.__dict__["_mock_method_calls"] = value

    # ---- specs

    def _mock_add_spec(self, spec, spec_set, as_instance=False, skip_first=False):
        if spec is not None and _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        kind = names = signature = None
        coroutines = []
        if spec is not None:
            if isinstance(spec, (list, tuple)) and not isinstance(spec, type):
                names = list(spec)
            else:
                kind = spec if isinstance(spec, type) else type(spec)
                names = dir(spec)
                signature = _signature_of(spec, as_instance, skip_first)
                coroutines = [n for n in names if inspect.iscoroutinefunction(getattr(spec, n, None))]
        self.__dict__.update(_spec_class=kind, _spec_set=spec_set, _spec_signature=signature, _mock_methods=names,
                             _spec_asyncs=coroutines)

    def mock_add_spec(self, spec, spec_set=False):
        """From now on only what spec has is there."""
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    # ---- results

    def _get_return_value(self):
        value = self._mock_return_value if self._mock_delegate is None else self._mock_delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    def _set_return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__["_mock_return_value"] = value
            _adopt(self, value, None, "()")

    return_value = property(_get_return_value, _set_return_value, doc="What a call answers.")

    def _get_side_effect(self):
        return self._mock_side_effect if self._mock_delegate is None else self._mock_delegate.side_effect

    def _set_side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        if self._mock_delegate is None:
            self.__dict__["_mock_side_effect"] = value
        else:
            self._mock_delegate.side_effect = value

    side_effect = property(_get_side_effect, _set_side_effect)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, of children too."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._forget_calls()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if _is_instance_mock(child):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if _is_instance_mock(value) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes: "a.return_value" is that of the child a."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            obj = self
            for step in path:
                obj = getattr(obj, step)
            setattr(obj, last, value)

    def attach_mock(self, mock, attribute):
        """Make mock a child: its calls are noted here, too."""
        inner = mock.mock if hasattr(mock, "mock") and not _is_instance_mock(mock) else mock
        inner.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name="", _mock_new_name=None)
        setattr(self, attribute, mock)

    # ---- attributes

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe", "_spec_class"):
            raise AttributeError(name)
        allowed = self._mock_methods
        if allowed is not None and (name not in allowed or name in _all_magics):
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if allowed is None and _is_magic(name):
            raise AttributeError(name)
        if name.startswith(_misspelt) and not self._mock_unsafe and not allowed:
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._mock_children[name] = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
        elif isinstance(child, _Spec):
            child = self._mock_children[name] = child.made(self, name)
        return child

    def __setattr__(self, name, value):
        magic = name in _all_magics
        if name in self.__dict__ or not magic and isinstance(getattr(type(self), name, None), property):
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if magic:
            return self._set_magic(name, value)
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if _is_instance_mock(value):
            _adopt(self, value, None, name)
            self._mock_children[name] = value
            setattr(type(self), name, _Bound(value))
        else:
            setattr(type(self), name, _magic_function(name, value) if inspect.isfunction(value) else value)
            self._mock_children[name] = value

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def __dir__(self):
        own = [name for name, child in self._mock_children.items() if child is not _deleted]
        if not FILTER_DIR:
            return object.__dir__(self)
        names = list(self._mock_methods or []) + [n for n in dir(type(self)) if not n.startswith("_") or n in type(self).__dict__]
        names += [n for n in self.__dict__ if not n.startswith(("_mock_", "_spec_"))] + own
        return sorted({n for n in names if self._mock_children.get(n) is not _deleted})

    def _get_child_mock(self, /, **kwargs):
        """A new attribute or result: a mock of the same kind.  To be overridden by subclasses that want others."""
        if self._mock_sealed:
            name = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(self._extract_mock_name() + name)
        name = kwargs.get("_new_name")
        if name in self._spec_asyncs or isinstance(self, MagicMock) and name in _async_magics:
            kind = AsyncMock
        elif isinstance(self, AsyncMockMixin):
            kind = MagicMock if name in _magics or name in (self._mock_methods or ()) else AsyncMock
        elif isinstance(self, CallableMixin):
            kind = type(self).__mro__[1]
        else:
            kind = MagicMock if isinstance(self, NonCallableMagicMock) else Mock
        return kind(**kwargs)

    # ---- names

    def _extract_mock_name(self):
        """mock.attribute().other"""
        steps, obj, dot = [self._mock_new_name], self, "" if self._mock_new_name == "()" else "."
        while obj._mock_new_parent is not None:
            obj = obj._mock_new_parent
            steps.append((obj._mock_new_name or "") + dot)
            dot = "" if obj._mock_new_name == "()" else "."
        root = obj._mock_name or "mock"
        text = "".join(step or "" for step in reversed(steps[:-1])) if obj is not self else ""
        return root + (("" if text.startswith("()") else ".") + text if text else "")

    def __repr__(self):
        name = self._extract_mock_name()
        name = "" if name in ("mock", "mock.") else f" name={name!r}"
        spec = ""
        if self._spec_class is not None:
            spec = f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{name}{spec} id='{id(self)}'>"

    # ---- assertions

    def _call_text(self, args, kwargs):
        return _signature_text(self._mock_name or "mock", args, kwargs)

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _matcher(self, _call):
        """The call with its arguments bound by the signature, so that positions and names compare equal."""
        signature = self._spec_signature
        if signature is None:
            return _call
        name = _call[0] if len(_call) == 3 else ""
        try:
            bound = signature.bind(*_call[-2], **_call[-1])
        except TypeError as e:
            return e.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {self._call_text(args, kwargs)}\nActual: not called.")
        self._check_call(self.call_args, args, kwargs, "call")

    def _check_call(self, actual, args, kwargs, what):
        expected = self._matcher(_Call((args, kwargs), two=True))
        if expected == self._matcher(actual):
            return
        cause = expected if isinstance(expected, Exception) else None
        raise AssertionError(f"expected {what} not found.\nExpected: {self._call_text(args, kwargs)}\n"
                             f"Actual: {self._call_text(*actual)}") from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. "
                                 f"Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """These calls were made, one after the other (or in any order)."""
        expected = [self._matcher(c) for c in calls]
        failures = [e if isinstance(e, Exception) else None for e in expected]
        cause = next(filter(None, failures), None)
        left = _CallList(self._matcher(c) for c in self.mock_calls)
        if any_order:
            absent = tuple(c for c in expected if not _removed(left, c))
            if absent:
                raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of {absent!r} in its call list, "
                                     f"found {list(left)!r} instead") from cause
        elif expected not in left:
            problem = f"Error processing expected calls.\nErrors: {failures}" if cause else "Calls not found."
            raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{self._calls_repr('Actual').rstrip('.')}") from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        expected = self._matcher(_Call((args, kwargs), two=True))
        made = [self._matcher(c) for c in self.call_args_list]
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in _CallList(made):
            raise AssertionError(f"{self._call_text(args, kwargs)} call not found") from cause


def _removed(calls, call):
    """Takes one such call out of the list; False if there is none."""
    found = call in list(calls)
    if found:
        calls.remove(call)
    return found


class _Bound:
    """A mock as a magic method of its owner's class."""

    def __init__(self, mock):
        self.mock = mock

    def __get__(self, obj, kind=None):
        return self.mock


def _adopt(parent, value, name, new_name):
    """A mock without a name becomes a child: True."""
    if not _is_instance_mock(value):
        value = getattr(value, "mock", None) if inspect.isfunction(value) else None
    if not _is_instance_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    link = parent
    while link is not None:
        if link is value:
            return False
        link = link._mock_new_parent
    if new_name:
        value.__dict__.update(_mock_new_parent=parent, _mock_new_name=new_name)
    if name:
        value.__dict__.update(_mock_parent=parent, _mock_name=name)
    return True


class CallableMixin(NonCallableMock):
    """What a mock that can be called adds."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._mock_methods is not None and "_check_arguments" in self.__dict__:
            self.__dict__["_check_arguments"](*args, **kwargs)
        self._note_call(args, kwargs)
        return self._result(args, kwargs)

    def _note_call(self, args, kwargs):
        self.called = True
        self.call_count += 1
        self.call_args = _Call((args, kwargs), two=True)
        self.call_args_list.append(self.call_args)
        self.mock_calls.append(_Call(("", args, kwargs)))
        named, method_name, name = self._mock_parent is not None, self._mock_name, self._mock_new_name
        child, parent = self, self._mock_new_parent
        while parent is not None:
            if named:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                named = parent._mock_parent is not None
                if named:
                    method_name = f"{parent._mock_name}.{method_name}"
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                dot = "" if child._mock_new_name == "()" else "."
                name = f"{parent._mock_new_name}{dot}{name}"
            child, parent = parent, parent._mock_new_parent

    def _result(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else self._next_of(effect)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT or self._mock_wraps is None:
            return self.return_value
        return self._mock_wraps(*args, **kwargs)

    @staticmethod
    def _next_of(effects):
        result = next(effects)
        if _is_exception(result):
            raise result
        return result


class Mock(CallableMixin, NonCallableMock):
    """Mock(spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, unsafe=False, **attributes)

    Attributes and results are mocks, made when they are first asked for.
    """


class MagicMixin:
    """Magic methods with sensible results."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._set_magics()

    def _set_magics(self):
        wanted = _magics | _async_magics
        if self._mock_methods is not None:
            wanted = wanted.intersection(self._mock_methods)
        kind = type(self)
        for name in wanted:
            if name not in kind.__dict__:
                setattr(kind, name, _MagicProxy(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with magic methods that cannot be called."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._set_magics()


class MagicMock(MagicMixin, Mock):
    """A Mock with magic methods: len(), iteration, with, operators ... work and are noted."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._set_magics()


class PropertyMock(Mock):
    """Put into a class: reading calls it without arguments, writing with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


# ---- async

async def _call_or_await(function, args, kwargs):
    result = function(*args, **kwargs)
    return await result if inspect.iscoroutinefunction(function) else result


class AsyncMockMixin:
    """A mock whose calls are awaited."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__["_mock_is_coroutine"] = asyncio.coroutines._is_coroutine if hasattr(asyncio.coroutines, "_is_coroutine") else True
        self.__dict__["_is_coroutine"] = self.__dict__["_mock_is_coroutine"]

    def _forget_calls(self):
        super()._forget_calls()
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList())

    await_count = _delegated("await_count")
    await_args = _delegated("await_args")
    await_args_list = _delegated("await_args_list")

    def __call__(self, /, *args, **kwargs):
        self._note_call(args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        self.await_count += 1
        self.await_args = _Call((args, kwargs), two=True)
        self.await_args_list.append(self.await_args)
        result = DEFAULT
        if self.side_effect is not None:
            result = await self._effect(args, kwargs)
        if result is DEFAULT:
            wrapped = self._mock_wraps if self._mock_return_value is DEFAULT else None
            result = self.return_value if wrapped is None else await _call_or_await(wrapped, args, kwargs)
        return result

    async def _effect(self, args, kwargs):
        """What side_effect gives: the result of a function, the next of an iterator; exceptions are raised."""
        effect = self.side_effect
        if callable(effect) and not _is_exception(effect):
            return await _call_or_await(effect, args, kwargs)
        given = effect if _is_exception(effect) else next(effect, _missing)
        if given is _missing:
            raise StopAsyncIteration
        if _is_exception(given):
            raise given
        return given

    def _awaits(self, text):
        return f"Expected {self._mock_name or 'mock'} to {text}"

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(self._awaits("have been awaited."))

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(self._awaits(f"have been awaited once. Awaited {self.await_count} times."))

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._call_text(args, kwargs)}\nNot awaited")
        self._check_call(self.await_args, args, kwargs, "await")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(self._awaits(f"have been awaited once. Awaited {self.await_count} times."))
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        expected = self._matcher(_Call((args, kwargs), two=True))
        if expected not in [self._matcher(c) for c in self.await_args_list]:
            raise AssertionError(f"{self._call_text(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        expected = [self._matcher(c) for c in calls]
        made = _CallList(self._matcher(c) for c in self.await_args_list)
        left = list(made)
        absent = [c for c in expected if c not in left or left.remove(c)]
        if absent if any_order else expected not in made:
            if any_order:
                raise AssertionError(f"{tuple(absent)!r} not all found in await list")
            raise AssertionError(f"Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}")

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(self._awaits(f"not have been awaited. Awaited {self.await_count} times."))


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock whose calls are coroutines: `await mock()`."""

    _is_coroutine = True


# ---- open()

def mock_open(mock=None, read_data=""):
    """A mock of open(): its files give read_data; what is written is noted by the handle, mock()."""
    import io
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=io.BytesIO if isinstance(read_data, bytes) else io.TextIOWrapper)
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    files = []

    def renew(*args, **kwargs):
        files[:] = [io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)]
        return DEFAULT

    def of_file(name):
        def answer(*args, **kwargs):
            fixed = getattr(handle, name)._mock_return_value
            return fixed if fixed is not DEFAULT else getattr(files[0], name)(*args, **kwargs)
        return answer

    for name in ("read", "readline", "readlines"):
        getattr(handle, name).return_value = DEFAULT
        getattr(handle, name).side_effect = of_file(name)
    handle.__iter__.side_effect = lambda: iter(files[0])
    handle.__next__.side_effect = lambda: next(files[0])
    renew()
    mock.side_effect = renew
    mock.return_value = handle
    return mock


def seal(mock):
    """No further attributes come into being, of the mock and of its children."""
    mock.__dict__["_mock_sealed"] = True
    for name in dir(mock):
        child = mock._mock_children.get(name)
        if _is_instance_mock(child) and child._mock_new_parent is mock:
            seal(child)


from ._mock_patch import _patch, check_spelling, patch  # noqa: E402
from ._mock_autospec import _Spec, create_autospec  # noqa: E402
