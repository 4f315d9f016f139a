"""Enumerations: classes whose attributes are their only instances.

EnumType collects the members while the class body runs (in an _EnumDict), makes the class, then makes one instance a
member.  Flags may also be combined; combinations are made when they are first asked for."""
import sys
from types import DynamicClassAttribute

from _enum_body import _EnumDict, _is_descriptor, _is_dunder, auto, member, nonmember, property

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
           "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP",
           "global_flag_repr", "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE"]
_CHECKS = {"unique", "verify", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "_simple_enum"}

_read_only = type(type.__dict__)
_builtin_property = __builtins__["property"] if isinstance(__builtins__, dict) else __builtins__.property
Enum = Flag = EJECT = KEEP = STRICT = CONFORM = ReprEnum = None


def _is_single_bit(number):
    return number != 0 and number & (number - 1) == 0


def _bits_of(number):
    """The single bits of a number, lowest first."""
    if number < 0:
        raise ValueError("%r is not a positive integer" % number)
    while number:
        bit = number & -number
        yield bit
        number ^= bit


_iter_bits_lsb = _bits_of


def bin(num, max_bits=None):
    """Like bin(), but negative numbers in two's complement: '0b0 1010', '0b1 0110'."""
    num = num.__index__()
    ceiling = 2 ** num.bit_length()
    s = format(num + ceiling, "#b") if num >= 0 else format(~num ^ (ceiling - 1) + ceiling, "#b")
    sign, digits = s[:3], s[3:]
    if num >= 0:
        sign = "0b0"
    else:
        sign = "0b1"
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return "%s %s" % (sign, digits)


def _members_given(names, start, next_value):
    """(name, value) of each member of the functional form: "A, B", ["A", "B"], [("A", 1), ...] or {"A": 1, ...}."""
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        values = []
        for count, name in enumerate(names):
            values.append(next_value(name, start, count, values[:]))
        return zip(names, values)
    return [(item, names[item]) if isinstance(item, str) else item for item in names]


def _module_of_caller(depth):
    try:
        return sys._getframe(depth).f_globals["__name__"]
    except (AttributeError, ValueError, KeyError):
        return None


class EnumType(type):
    """The class of enumeration classes."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, classdict)
        ignore = classdict.setdefault("_ignore_", [])
        if "_ignore_" not in ignore:
            ignore.append("_ignore_")
        for key in list(ignore):
            classdict.pop(key, None)
        names = list(classdict._member_names)
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % ",".join(repr(n) for n in invalid))
        order = classdict.pop("_order_", None)
        generate = classdict.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            dict.__setitem__(classdict, "_generate_next_value_", staticmethod(generate))
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_method, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        namespace = dict(classdict)
        values = [(name, namespace.pop(name)) for name in names]
        namespace["_new_member_"] = new_method
        namespace["_use_args_"] = use_args
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        namespace["_value_repr_"] = metacls._find_data_repr_(bases)
        namespace["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        namespace["_flag_mask_"] = namespace["_all_bits_"] = 0
        namespace["_inverted_"] = None
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        for name, value in values:
            metacls._add_member(enum_class, name, value, namespace, is_flag)
        metacls._take_data_methods(enum_class, classdict, member_type, first_enum)
        if is_flag:
            metacls._finish_flag(enum_class, classdict)
        if save_new:
            enum_class.__new_member__ = new_method
        if Enum is not None:
            enum_class.__new__ = Enum.__new__
        if order is not None:
            metacls._check_order(enum_class, order)
        return enum_class

    @staticmethod
    def _add_member(enum_class, name, value, namespace, is_flag):
        """One member, or another name for one that has this value already.  What namespace has need not be asked of the class,
        which changes with every member."""
        member_type, members, by_value = namespace["_member_type_"], namespace["_member_map_"], namespace["_value2member_map_"]
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        if not namespace["_use_args_"]:
            new = namespace["_new_member_"](enum_class)
        else:
            new = namespace["_new_member_"](enum_class, *args)
        if not hasattr(new, "_value_"):
            if member_type is object:
                new._value_ = value
            else:
                try:
                    new._value_ = member_type(*args)
                except Exception as exc:
                    problem = TypeError("_value_ not set in __new__, unable to create it")
                    problem.__cause__ = exc
                    raise problem
        value = new._value_
        new._name_ = name
        new.__objclass__ = enum_class
        new.__init__(*args)
        new._sort_order_ = len(namespace["_member_names_"])
        found = None
        try:
            found = by_value.get(value)
        except TypeError:
            for other in members.values():
                if other._value_ == value:
                    found = other
                    break
        if found is not None:
            new = found
        elif not (is_flag and isinstance(value, int) and not _is_single_bit(value)):
            namespace["_member_names_"].append(name)
        if is_flag and isinstance(value, int) and found is None:
            enum_class._flag_mask_ |= value
            if _is_single_bit(value):
                enum_class._all_bits_ = 2 ** value.bit_length() - 1 | enum_class._all_bits_
        EnumType._put_name(enum_class, name, new)
        members[name] = new
        try:
            by_value.setdefault(value, new)
        except TypeError:
            namespace["_unhashable_values_"].append(value)

    @staticmethod
    def _put_name(enum_class, name, new):
        """The class attribute, unless a base has a property or method of this name."""
        for base in enum_class.__mro__[1:]:
            found = base.__dict__.get(name)
            if found is None:
                continue
            if isinstance(found, (property, DynamicClassAttribute)):
                redirect = property(found.fget, found.fset, found.fdel)
                redirect.name, redirect.clsname = name, enum_class.__name__
                type.__setattr__(enum_class, name, redirect)
                return
            if _is_descriptor(found):
                break
        type.__setattr__(enum_class, name, new)

    @staticmethod
    def _take_data_methods(enum_class, classdict, member_type, first_enum):
        """repr, str and format of a mixed-in type must not hide the enum's own."""
        given = set(classdict)
        if ReprEnum is not None and ReprEnum in enum_class.__bases__:
            if "__format__" not in given:
                type.__setattr__(enum_class, "__format__", member_type.__format__)
            if "__str__" not in given:
                method = member_type.__str__
                type.__setattr__(enum_class, "__str__", member_type.__repr__ if method is object.__str__ else method)
            given |= {"__format__", "__str__"}
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name in given or first_enum is None:
                continue
            own, data, enum_method = (getattr(c, name) for c in (enum_class, member_type, first_enum))
            if own in (data, getattr(object, name)) and own is not enum_method:
                type.__setattr__(enum_class, name, enum_method)

    @staticmethod
    def _finish_flag(enum_class, classdict):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in classdict:
                type.__setattr__(enum_class, name, getattr(Flag, name))
        single, multi = 0, 0
        for flag in enum_class._member_map_.values():
            value = flag._value_
            if _is_single_bit(value):
                single |= value
            else:
                multi |= value
        enum_class._flag_mask_ = single
        enum_class._all_bits_ = 2 ** (single | (multi if multi > 0 else 0)).bit_length() - 1
        members = [m._value_ for m in enum_class]
        if sorted(members) != members:
            enum_class._iter_member_ = enum_class._iter_member_by_def_

    @staticmethod
    def _check_order(enum_class, order):
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        aliases = [n for n in enum_class._member_map_ if n not in enum_class._member_names_]
        order = [n for n in order if n not in aliases]
        if order != enum_class._member_names_:
            raise TypeError("member order does not match _order_:\n  %r\n  %r" % (enum_class._member_names_, order))

    # ---- what the class itself can do

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn("in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                          "False depending on whether the value is a member or the value of a member",
                          DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__",
                 "__module__", "__name__", "__qualname__"} | set(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return type.__getattribute__(cls, "_member_map_")[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return _read_only(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The functional form: Enum("Name", "A B C")."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        body = metacls.__prepare__(class_name, bases)
        for name, value in _members_given(names, start, first_enum._generate_next_value_):
            body[name] = value
        if module is None:
            module = _module_of_caller(3)
        for attribute, value in ("__module__", module), ("__qualname__", qualname):
            if value is not None:
                body[attribute] = value
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Replace the module's constants that the filter takes by members of a new enum."""
        module_globals = sys.modules[module].__dict__
        source = source.__dict__ if source else module_globals
        members = [(n, v) for n, v in source.items() if filter(n)]
        try:
            members.sort(key=lambda t: (t[1], t[0]))
        except TypeError:       # the values have no order
            members.sort(key=lambda t: t[0])
        new = cls(name, members, module=module, boundary=boundary or KEEP)
        (global_enum if as_global else _identity)(new)
        module_globals.update(new.__members__)
        module_globals[name] = new
        return new

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in getattr(chain, "__mro__", ()):
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """(data type, enum base)."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif any(name in base.__dict__ for name in ("__new__", "__init__", "__dataclass_fields__")):
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, data_types))
        return data_types.pop() if data_types else None

    @classmethod
    def _find_data_repr_(mcls, bases):
        """The repr() of the values: that of the data type."""
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """(__new__ for members, was it in the body, does it get the value)."""
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        if new is None:
            for name in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, name, None)
                    if target not in (None, None.__new__, object.__new__, getattr(Enum, "__new__", None)):
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        if isinstance(new, staticmethod):
            new = new.__func__
        return new, save_new, first_enum is not None and new is not object.__new__


EnumMeta = EnumType


def _identity(cls):
    return cls


class Enum(metaclass=EnumType):
    """A class whose members are constants with names."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _value_repr_ = None
    _new_member_ = object.__new__
    _use_args_ = False
    _boundary_ = None

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for found in cls._member_map_.values():
                if found._value_ == value:
                    return found
        return _missing_member(cls, value)

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            ordered = sorted(last_values)
            if ordered[-1] == last_values[-1]:
                return ordered[-1] + 1
            last_values = ordered
        except TypeError:
            pass
        import warnings
        warnings.warn("In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable "
                      "and support adding +1\nand the value returned will be the largest value in the enum "
                      "incremented by 1", DeprecationWarning, stacklevel=3)
        for value in last_values:
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = type(self)._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        if self._member_type_ is not object:
            names |= set(object.__dir__(self))
        for cls in type(self).__mro__:
            if cls in (Enum, object) or not isinstance(cls, EnumType):
                continue
            names.update(name for name in cls.__dict__ if name[0] != "_")
        for name in getattr(self, "__dict__", ()):
            if name[0] != "_" and name not in self._member_map_:
                names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The member's name."""
        return self._name_

    @property
    def value(self):
        """The member's value."""
        return self._value_


def _missing_member(cls, value):
    """What EnumClass(value) gives for a value that is no member's: what _missing_ says, or ValueError."""
    problem = None
    try:
        result = cls._missing_(value)
    except Exception as caught:
        problem = caught
        result = None
    try:
        if isinstance(result, cls) or (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                                       and isinstance(result, int)):
            return result
        wrong = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if result is None and problem is None:
            raise wrong
        if problem is None:
            problem = TypeError("error in %s._missing_: returned %r instead of None or a valid member"
                                % (cls.__name__, result))
        if not isinstance(problem, ValueError):
            problem.__context__ = wrong
        raise problem
    finally:
        problem = wrong = None


class ReprEnum(Enum):
    """Only the repr is the enum's; str and format are the data type's."""


class IntEnum(int, ReprEnum):
    """An Enum of ints."""


class StrEnum(str, ReprEnum):
    """An Enum of texts."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        complaints = "%r is not a string", "encoding must be a string, not %r", "errors must be a string, not %r"
        for at, (value, complaint) in enumerate(zip(values, complaints)):
            if not isinstance(value, str) and (at or len(values) == 1):     # with an encoding, the first may be bytes
                raise TypeError(complaint % (value,))
        text = str(*values)
        member = str.__new__(cls, text)
        member._value_ = text
        return member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    """__reduce_ex__ for members that are globals of their module."""
    return self.name


def pickle_by_enum_name(self, proto):
    """__reduce_ex__ by the class and the name."""
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has: STRICT refuses, CONFORM drops, EJECT gives an int, KEEP keeps them."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=CONFORM):
    """Members that can be joined: each is a bit, or several."""

    _numeric_repr_ = repr

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError("invalid flag value %r" % last) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits_of(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, every = cls._flag_mask_, cls._all_bits_
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is EJECT:
                return value
            value = cls._into_boundary(value)
        if value < 0:
            value += every + 1
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError("%s(%r) -->  unknown values %r [%s]" % (cls.__name__, value, unknown, bin(unknown)))
        if value in cls._value2member_map_:
            return cls._value2member_map_[value]
        new = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(new, "_value_"):
            new._value_ = value
        names = [member._name_ for member in cls._iter_member_(value) if member is not None]
        if names and unknown:
            names.append(cls._numeric_repr_(unknown))
        new._name_ = "|".join(names) or None
        return cls._value2member_map_.setdefault(value, new)

    @classmethod
    def _into_boundary(cls, value):
        """A number with bits that are no flags, as the boundary wants it.  ValueError."""
        mask = cls._flag_mask_
        if cls._boundary_ is CONFORM:
            return value & mask
        if cls._boundary_ is KEEP:
            return value if value >= 0 else value + max(cls._all_bits_ + 1, 2 ** value.bit_length())
        if cls._boundary_ is STRICT:
            bits = max(value.bit_length(), mask.bit_length())
            raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (cls, value, bin(value, bits), bin(mask, bits)))
        raise ValueError("%r unknown flag boundary %r" % (cls, cls._boundary_))

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        show = type(self)._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (name, show(self._value_))
        return "<%s.%s: %s>" % (name, self._name_, show(self._value_))

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return "%s(%r)" % (name, self._value_)
        return "%s.%s" % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _number(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        number = self._number(other)
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._number(other)
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._number(other)
        return NotImplemented if number is NotImplemented else self.__class__(self._value_ ^ number)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._flag_mask_ & ~self._value_)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints, too."""

    def __len__(self):
        return self._value_.bit_count()


def show_flag_values(value):
    """The single bits of a flag's value."""
    return list(_bits_of(value))


def global_enum_repr(self):
    """repr() of a member that is a global of its module."""
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_flag_repr(self):
    """The same for flags."""
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return "|".join(name if name[0].isdigit() else "%s.%s" % (module, name) for name in self._name_.split("|"))


def global_str(self):
    """str() of a member that is a global of its module."""
    return self._name_ if self._name_ is not None else "%s(%r)" % (self.__class__.__name__, self._value_)


def global_enum(cls, update_str=False):
    """Make the members globals of their module, with a repr to match."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def __getattr__(name):
    """What checks enumerations is loaded when somebody asks for it."""
    if name not in _CHECKS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import _enum_checks
    return globals().setdefault(name, getattr(_enum_checks, name))
