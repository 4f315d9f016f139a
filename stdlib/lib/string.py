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


def _is_name_char(c):
    return c == "_" or c.isascii() and c.isalnum()


class Template:
    """Text with $name and ${name} to be substituted; $$ is a dollar."""
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _placeholder(self, start):
        """(name, end) of what follows a delimiter; name None if that is no placeholder."""
        text = self.template
        braced = text[start:start + 1] == "{"
        first = end = start + braced
        while end < len(text) and _is_name_char(text[end]):
            end += 1
        name = text[first:end]
        if not name or name[0].isdigit() or (braced and text[end:end + 1] != "}"):
            return None, start
        return name, end + braced

    def _parts(self):
        """("text", piece), ("name", name, source) and ("bad", position) in order."""
        text, mark = self.template, self.delimiter
        at = 0
        while (found := text.find(mark, at)) >= 0:
            if found > at:
                yield "text", text[at:found]
            start = found + len(mark)
            if text.startswith(mark, start):
                yield "text", mark
                at = start + len(mark)
                continue
            name, at = self._placeholder(start)
            yield ("bad", found) if name is None else ("name", name, text[found:at])
        yield "text", text[at:]

    def _fault(self, position):
        lines = self.template[:position].split("\n")
        raise ValueError(f"Invalid placeholder in string: line {len(lines)}, col {len(lines[-1]) + 1}")

    def _values(self, mapping, kws):
        if not mapping:
            return kws
        if not kws:
            return mapping[0]
        from collections import ChainMap
        return ChainMap(kws, mapping[0])

    def substitute(self, /, *mapping, **kws):
        """The text with every placeholder replaced; KeyError, ValueError."""
        values = self._values(mapping, kws)
        pieces = []
        for part in self._parts():
            if part[0] == "bad":
                self._fault(part[1])
            pieces.append(part[1] if part[0] == "text" else str(values[part[1]]))
        return "".join(pieces)

    def safe_substitute(self, /, *mapping, **kws):
        """The same, but what has no value or is no placeholder stays as it is."""
        values = self._values(mapping, kws)
        pieces = []
        for part in self._parts():
            if part[0] == "text":
                pieces.append(part[1])
            elif part[0] == "bad":
                pieces.append(self.delimiter)
            else:
                try:
                    pieces.append(str(values[part[1]]))
                except KeyError:
                    pieces.append(part[2])
        return "".join(pieces)

    def is_valid(self):
        return all(part[0] != "bad" for part in self._parts())

    def get_identifiers(self):
        names = []
        for part in self._parts():
            if part[0] == "name" and part[1] not in names:
                names.append(part[1])
            elif part[0] == "bad":
                self._fault(part[1])
        return names


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
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field is None:
                continue
            if field == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(auto_arg_index)
                auto_arg_index += 1
            elif field.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            value, used = self.get_field(field, args, kwargs)
            used_args.add(used)
            value = self.convert_field(value, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(value, spec))
        return "".join(result), auto_arg_index

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
