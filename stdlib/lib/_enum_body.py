"""Of enum: what stands in the body of an enumeration (member, nonmember, auto, property), and the namespace that collects it."""
from types import DynamicClassAttribute

__name__ = "enum"  # where what is defined here says it is from


class nonmember:
    """Keep a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Make a value (a function, a class) a member."""

    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    pattern = f"_{class_name}__"
    return (len(name) > len(pattern) and name.startswith(pattern) and name[len(pattern)] != "_"
            and (name[-1] != "_" or name[-2] != "_"))


def _is_internal_class(class_name, obj):
    if not isinstance(obj, type):
        return False
    return getattr(obj, "__qualname__", "").endswith(f"{class_name}.{getattr(obj, '__name__', '')}")


class _Missing:
    def __repr__(self):
        return "_auto_null"


_auto_null = _Missing()


class auto:
    """A member's value that the class chooses: the next number, or the lower-case name."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


class property(DynamicClassAttribute):
    """A property of members whose name may also be a member's."""

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError("%r has no attribute %r" % (ownerclass, self.name)) from None
        if self.fget is None:
            if self.name in getattr(ownerclass, "_member_map_", ()):
                return ownerclass._member_map_[self.name]
            raise AttributeError("%r member has no attribute %r" % (ownerclass, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


_PLAIN = frozenset((int, str, float, bytes, bool, type(None)))


class _EnumDict(dict):
    """The namespace of an enum's body: tells members from everything else and refuses a name used twice."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None

    def __setitem__(self, key, value):
        if type(value) in _PLAIN and key not in self and key not in self._ignore and key[:1] != "_":  # most members
            self._member_names[key] = None
            self._last_values.append(value)
        elif _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._set_sunder(key, value)
            if key == "_ignore_":
                value = self._ignore
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) and not isinstance(value, member):
            pass
        else:
            if _is_internal_class(self._cls_name, value):
                import warnings
                warnings.warn("In 3.13 classes created inside an enum will not become a member.  "
                              "Use the `member` decorator to keep the current behavior.", DeprecationWarning, stacklevel=2)
            value = self._member_value(key, value)
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
                       "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_"):
            raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,))
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            names = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = names
            already = set(names) & set(self._member_names)
            if already:
                raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))

    def _member_value(self, key, value):
        if key in self:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._auto_value(key, value)
        elif type(value) is tuple and any(isinstance(v, auto) for v in value):
            value = tuple([self._auto_value(key, v) if isinstance(v, auto) else v for v in value])
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _auto_value(self, key, value):
        if value.value is _auto_null:
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(value.value)
        return value.value

    def update(self, members, **more):
        pairs = members.items() if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more.items():
            self[name] = value
