"""patch(): puts an object in place of another for as long as a with block, a function or a test lasts."""
import contextlib
import functools
import inspect
import sys
from types import ModuleType

from ._mock_call import DEFAULT
from . import mock as _mock

# Attributes that a function still has, though empty, when they are deleted.
_STAYS_WHEN_DELETED = ("__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")


def _resolve(name):
    """The object of a dotted name: "package.module.Class"."""
    import pkgutil
    return pkgutil.resolve_name(name)


def _split(target):
    try:
        owner, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return functools.partial(_resolve, owner), attribute


def check_spelling(options):
    """RuntimeError for options that look like "autospec" or "spec_set"."""
    for name in "autospect", "auto_spec", "set_spec":
        if name in options:
            raise RuntimeError(f"{name!r} might be a typo; use unsafe=True if this is intended")


class _patch:
    """One replacement: a context manager and a decorator.

    getter finds the owner of the attribute when it begins.  Further ones that a decorator is to do at once are in
    additional_patchers.
    """
    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            check_spelling(kwargs)
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                         self.new_callable, self.kwargs, unsafe=True)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [p.copy() for p in self.additional_patchers]
        return patcher

    # ---- as a decorator

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX) and callable(getattr(klass, name)):
                setattr(klass, name, self.copy()(getattr(klass, name)))
        return klass

    @contextlib.contextmanager
    def _all_entered(self, patched, args, keywargs):
        """What the wrapped function is to be called with, while all its patches are in place."""
        extra = []
        with contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                new = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(new)
                elif patching.new is DEFAULT:
                    extra.append(new)
            yield args + tuple(extra), keywargs

    def decorate_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        entered = self._all_entered
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **keywargs):
                with entered(patched, args, keywargs) as (args, keywargs):
                    return await func(*args, **keywargs)
        else:
            @functools.wraps(func)
            def patched(*args, **keywargs):
                with entered(patched, args, keywargs) as (args, keywargs):
                    return func(*args, **keywargs)
        patched.patchings = [self]
        return patched

    # ---- what is put there

    def get_original(self):
        owner, name = self.getter(), self.attribute
        local = name in getattr(owner, "__dict__", {})
        original = owner.__dict__[name] if local else getattr(owner, name, DEFAULT)
        if not self.create and original is DEFAULT:
            import builtins
            if isinstance(owner, ModuleType) and hasattr(builtins, name):
                self.create = True
            else:
                raise AttributeError(f"{owner} does not have the attribute {name!r}")
        return original, local

    def _plain_mock(self, original):
        """A mock, with the spec that was asked for."""
        spec, spec_set = self.spec, self.spec_set
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is None and spec_set is True:
            spec_set = original
        if (spec is not None or spec_set is not None) and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        like = spec_set if spec is None else spec
        kind = _mock.MagicMock
        if self.new_callable is not None:
            kind = self.new_callable
        elif like is not None or original is not DEFAULT:
            if _mock._is_async(like if like is not None else original):
                kind = _mock.AsyncMock
            elif like is not None and not isinstance(like, (list, tuple)) and not callable(like):
                kind = _mock.NonCallableMagicMock
        if isinstance(kind, type) and issubclass(kind, _mock.NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = kind(**options)
        if isinstance(like, type) and _mock._is_instance_mock(new) and not isinstance(like, list):
            without_name = {k: v for k, v in options.items() if k in ("spec", "spec_set")}
            if "__call__" not in dir(like):
                new.return_value = _mock.NonCallableMagicMock(_new_parent=new, _new_name="()", **without_name)
            else:
                new.return_value = type(new).__mro__[1](_new_parent=new, _new_name="()", **without_name)
        return new

    def _autospec_mock(self, original):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        like = original if self.autospec is True else self.autospec
        if _mock._is_instance_mock(like):
            raise _mock.InvalidSpecError(f"Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. "
                                         f"[target={self.target!r}, attr={like!r}]")
        return _mock.create_autospec(like, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)

    # ---- as a context manager

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        if self.spec is False:
            self.spec = None
        if self.spec_set is False:
            self.spec_set = None
        if self.autospec is False:
            self.autospec = None
        if self.spec is not None and self.autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if self.spec_set not in (True, None) and self.autospec is not None:
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        new = self.new
        if self.autospec is not None:
            new = self._autospec_mock(original)
        elif new is DEFAULT:
            new = self._plain_mock(original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self.is_started = True
        self._exit_stack = contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            together = {self.attribute_name: new} if self.new is DEFAULT else {}
            for patching in self.additional_patchers:
                together.update(self._exit_stack.enter_context(patching) if patching.new is DEFAULT else
                                self._exit_stack.enter_context(patching) and {})
            return together
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        self._put_back()
        self.is_started = False
        del self.temp_original, self.is_local, self.target
        stack = self._exit_stack
        del self._exit_stack
        return stack.__exit__(*exc_info)

    def _put_back(self):
        if not self.is_local or self.temp_original is DEFAULT:
            delattr(self.target, self.attribute)
            if self.create or hasattr(self.target, self.attribute) and self.attribute not in _STAYS_WHEN_DELETED:
                return
        setattr(self.target, self.attribute, self.temp_original)

    def start(self):
        """Put it in place until stop(), or patch.stopall()."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


class _patch_dict:
    """Changes a dict, and puts its items back."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    again = _patch_dict(self.in_dict, self.values, self.clear)
                    setattr(func, name, again(getattr(func, name)))
            return func
        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def inner(*args, **kw):
                with self:
                    return await func(*args, **kw)
        else:
            @functools.wraps(func)
            def inner(*args, **kw):
                with self:
                    return func(*args, **kw)
        return inner

    def _put(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            _empty(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]

    def _put_back(self):
        _empty(self.in_dict)
        try:
            self.in_dict.update(self._original)
        except AttributeError:
            for key in self._original:
                self.in_dict[key] = self._original[key]

    def __enter__(self):
        self._put()
        return self.in_dict

    def __exit__(self, *args):
        if self._original is not None:
            self._put_back()
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _empty(target):
    try:
        target.clear()
    except AttributeError:
        for key in list(target):
            del target[key]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    """patch("module.name"): a MagicMock (or `new`) in place of module.name."""
    getter, attribute = _split(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
                  unsafe=False, **kwargs):
    """patch.object(obj, "name"): the same of an object that is at hand."""
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """patch.multiple(obj, a=..., b=DEFAULT): several attributes; the mocks made for DEFAULT come as a dict."""
    getter = functools.partial(_resolve, target) if isinstance(target, str) else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    first = None
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        if first is None:
            first = patcher
        else:
            first.additional_patchers.append(patcher)
    return first


def _stop_all():
    """Stop all that were started, the last one first."""
    for patcher in reversed(_patch._active_patches[:]):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
