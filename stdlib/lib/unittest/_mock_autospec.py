"""Mocks that are like something, deeply.  A part of mock."""
import inspect

from . import mock as _mock
from ._mock_call import _CallList
from ._mock_magic import _is_magic
from ._mock_patch import check_spelling


class _Spec:
    """A child of an autospec that has not been asked for."""

    def __init__(self, spec, is_method):
        self.spec = spec
        self.is_method = is_method

    def made(self, parent, name):
        return create_autospec(self.spec, _parent=parent, _name=name, _skip_first=self.is_method)


def _function_with_mock(spec, mock, signature):
    """A function that checks its arguments and passes them to a mock, whose attributes it shows."""
    if inspect.iscoroutinefunction(spec):
        async def stand_in(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def stand_in(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    stand_in.__name__ = stand_in.__qualname__ = getattr(spec, "__name__", "funcopy")
    stand_in.__doc__ = getattr(spec, "__doc__", None)
    stand_in.__wrapped__ = spec
    stand_in.__signature__ = signature
    return stand_in


def _is_static(kind, name):
    return any(isinstance(c.__dict__.get(name), staticmethod) for c in kind.__mro__)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, _skip_first=False, **kwargs):
    """A mock like spec, deeply: attributes are autospecs of spec's, and calls must fit its signature."""
    if not unsafe:
        check_spelling(kwargs)
    if _mock._is_instance_mock(spec):
        raise _mock.InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_type = isinstance(spec, type)
    options = {} if spec is None else {"spec_set" if spec_set else "spec": spec}
    is_coroutine = inspect.iscoroutinefunction(spec)
    kind = _mock.MagicMock
    if inspect.isdatadescriptor(spec):
        options = {}
    elif is_coroutine:
        kind = _mock.AsyncMock
    elif not callable(spec) or is_type and instance and "__call__" not in dir(spec):
        kind = _mock.NonCallableMagicMock
    name = kwargs.pop("name", _name)
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=_name or "", name=name, **options, **kwargs)
    if unsafe:
        mock.__dict__["_mock_unsafe"] = True
    signature = _mock._signature_of(spec, instance, _skip_first)
    if signature is not None:
        mock.__dict__["_spec_signature"] = signature
        mock.__dict__["_check_arguments"] = signature.bind
    if inspect.isfunction(spec) and signature is not None:
        mock.__dict__.pop("_check_arguments", None)
        return _autospecced_function(spec, mock, signature)
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    for entry in dir(spec):
        if _is_magic(entry) or not hasattr(spec, entry):
            continue
        original = getattr(spec, entry)
        is_method = is_type and instance and inspect.isfunction(original) and not _is_static(spec, entry)
        mock._mock_children[entry] = _Spec(original, is_method)
    return mock


def _autospecced_function(spec, mock, signature):
    """The function with the assertions and notes of its mock as attributes."""
    stand_in = _function_with_mock(spec, mock, signature)
    stand_in.mock = mock
    for name in dir(_mock.NonCallableMock):
        if name.startswith("assert_") or name in ("attach_mock", "configure_mock", "reset_mock"):
            setattr(stand_in, name, getattr(mock, name))
    for name in ("assert_awaited", "assert_awaited_with") if inspect.iscoroutinefunction(spec) else ():
        setattr(stand_in, name, getattr(mock, name))
    stand_in.called = False
    stand_in.call_count = 0
    stand_in.call_args = None
    stand_in.call_args_list = _CallList()
    stand_in.mock_calls = _CallList()
    stand_in.return_value = mock.return_value
    stand_in.side_effect = mock.side_effect
    mock.__dict__["_mock_delegate"] = stand_in
    stand_in.method_calls = mock.method_calls
    return stand_in
