"""Character classes as strings, templates with $names, and Formatter."""
import _string

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = digits[:8]
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word capitalized, and joined again."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class _MadeLater:
    """A class attribute of Template that needs re, and is made by its function when it is first read."""

    def __init__(self, make):
        self.make = make

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        value = self.make(Template)
        setattr(Template, self.name, value)
        return value


_NO_MAPPING = {}


class Template:
    """Text with $name and ${name} to be substituted; $$ is a dollar.

    Subclasses may choose the delimiter, what names look like, or the whole pattern, whose groups named, braced, escaped
    and invalid say what was found."""
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None

    @_MadeLater
    def flags(cls):
        from re import IGNORECASE
        return IGNORECASE

    @_MadeLater
    def pattern(cls):
        return cls._compile_pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = cls._compile_pattern()

    @classmethod
    def _compile_pattern(cls):
        import re
        pattern = cls.__dict__.get("pattern")
        if pattern is None or isinstance(pattern, _MadeLater):
            mark, name = re.escape(cls.delimiter), cls.idpattern
            braced = cls.braceidpattern or name
            pattern = f"{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))"
        return re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _fault(self, match):
        """ValueError: where the text has a delimiter without a name."""
        before = self.template[:match.start("invalid")].splitlines(keepends=True)
        column = len(before[-1]) if before else 1
        raise ValueError(f"Invalid placeholder in string: line {len(before) or 1}, col {column}")

    def _name(self, match):
        """The name found; None for an escaped delimiter and for what is no placeholder."""
        name = match["named"] or match["braced"]
        if name is None and match["escaped"] is None and match["invalid"] is None:
            raise ValueError("Unrecognized named group in pattern", self.pattern)
        return name

    def substitute(self, mapping=_NO_MAPPING, /, **kws):
        """The text with every placeholder replaced; KeyError, ValueError."""
        values = _choose_values(mapping, kws)

        def value_of(match):
            name = self._name(match)
            if name is not None:
                return str(values[name])
            return self.delimiter if match["escaped"] is not None else self._fault(match)
        return self.pattern.sub(value_of, self.template)

    def safe_substitute(self, mapping=_NO_MAPPING, /, **kws):
        """The same, but what has no value or is no placeholder stays as it is."""
        values = _choose_values(mapping, kws)

        def value_of(match):
            name = self._name(match)
            if name is None:
                return match[0] if match["escaped"] is None else self.delimiter
            try:
                return str(values[name])
            except KeyError:
                return match[0]
        return self.pattern.sub(value_of, self.template)

    def is_valid(self):
        """Is every delimiter followed by a name, or escaped?"""
        return not any(self._name(match) is None and match["invalid"] is not None
                       for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        """The names, each once, in order."""
        names = {}
        for match in self.pattern.finditer(self.template):
            name = self._name(match)
            if name is not None:
                names[name] = True
        return list(names)


def _choose_values(mapping, kws):
    if mapping is _NO_MAPPING:
        return kws
    if not kws:
        return mapping
    from collections import ChainMap
    return ChainMap(kws, mapping)


class Formatter:
    """str.format in steps that a subclass may change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        """The text, and the number of the next field without a name; False once fields were numbered by hand."""
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, field, spec, conversion in self.parse(format_string):
            parts.append(literal)
            if field is None:                   # the text behind the last field
                continue
            if field == "" or field.isdigit():
                field, auto_arg_index = self._numbered(field, auto_arg_index)
            value, used = self.get_field(field, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            parts.append(self.format_field(value, spec))
        return "".join(parts), auto_arg_index

    @staticmethod
    def _numbered(field, following):
        by_hand = field != ""
        if following is False and not by_hand or following and by_hand:
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        return (field, False) if by_hand else (str(following), following + 1)

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ("s", "r", "a"):
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion}")

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, key in rest:
            obj = getattr(obj, key) if is_attr else obj[key]
        return obj, first
