"""Configuration files: [sections] of options "name = value", values that refer to others by %(name)s or ${section:name}."""
import itertools
from collections import ChainMap
from collections.abc import MutableMapping
from functools import partial

__all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
           "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
           "MissingSectionHeaderError", "ConfigParser", "SafeConfigParser", "RawConfigParser", "Interpolation",
           "BasicInterpolation", "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH"]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class Error(Exception):
    """The base of what this module raises."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no such section."""

    def __init__(self, section):
        Error.__init__(self, "No section: %r" % (section,))
        self.section = section
        self.args = (section,)


class _Duplicate(Error):
    def __init__(self, what, names, source, lineno):
        text = what + " already exists"
        if source is not None:
            text = "While reading from " + repr(source) + (" [line {0:2d}]".format(lineno) if lineno is not None else "") + ": " + text[0].lower() + text[1:]
        Error.__init__(self, text)
        self.source, self.lineno = source, lineno
        self.args = (*names, source, lineno)


class DuplicateSectionError(_Duplicate):
    """A section is there twice."""

    def __init__(self, section, source=None, lineno=None):
        _Duplicate.__init__(self, "Section %r" % section, (section,), source, lineno)
        self.section = section


class DuplicateOptionError(_Duplicate):
    """An option is there twice in a section."""

    def __init__(self, section, option, source=None, lineno=None):
        _Duplicate.__init__(self, "Option %r in section %r" % (option, section), (section, option), source, lineno)
        self.section, self.option = section, option


class NoOptionError(Error):
    """The section has no such option."""

    def __init__(self, option, section):
        Error.__init__(self, "No option %r in section: %r" % (option, section))
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    """A value names others, and that does not work."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A value names an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(self, option, section, "Bad value substitution: option {!r} in section {!r} contains an "
                                    "interpolation key {!r} which is not a valid option name. Raw value: {!r}"
                                    .format(option, section, reference, rawval))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A % or $ with nothing right behind it."""


class InterpolationDepthError(InterpolationError):
    """Values name one another without end."""

    def __init__(self, option, section, rawval):
        InterpolationError.__init__(self, option, section, "Recursion limit exceeded in value substitution: option {!r} in "
                                    "section {!r} contains an interpolation key which cannot be substituted in {} steps. "
                                    "Raw value: {!r}".format(option, section, MAX_INTERPOLATION_DEPTH, rawval))
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines that are no part of any configuration."""

    def __init__(self, source=None, filename=None):
        if source is not None and filename is not None:
            raise ValueError("Cannot specify both `filename' and `source'. Use `source'.")
        if source is None and filename is None:
            raise ValueError("Required argument `source' not given.")
        source = filename if source is None else source
        Error.__init__(self, "Source contains parsing errors: %r" % source)
        self.source = source
        self.errors = []
        self.args = (source,)

    @property
    def filename(self):
        _deprecated("The 'filename' attribute will be removed in Python 3.12. Use 'source' instead.")
        return self.source

    @filename.setter
    def filename(self, value):
        _deprecated("The 'filename' attribute will be removed in Python 3.12. Use 'source' instead.")
        self.source = value

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    """An option before the first section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, "File contains no section headers.\nfile: %r, line: %d\n%r" % (filename, lineno, line))
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


# References in values --------------------------------------------------------------------------------------------


class Interpolation:
    """None at all."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class BasicInterpolation(Interpolation):
    """%(name)s is an option of the section or of DEFAULT; %% is %."""

    _mark, _opening, _closing = "%", "%(", ")s"

    def before_get(self, parser, section, option, value, defaults):
        return self._expand(parser, option, value, section, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = value.replace(self._mark * 2, "")
        while True:
            before, _, inside = rest.partition(self._opening)
            _, closed, after = inside.partition(self._closing)
            if not closed:
                break
            rest = before + after
        if self._mark in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find(self._mark)))
        return value

    def _expand(self, parser, option, rest, section, values, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        parts = []
        while rest:
            before, mark, rest = rest.partition(self._mark)
            parts.append(before)
            if not mark:
                break
            if rest[:1] == self._mark:
                parts.append(self._mark)
                rest = rest[1:]
                continue
            value, where, name, rest = self._reference(parser, option, section, values, rest, raw)
            if self._mark in value:
                value = self._expand(parser, name, value, where, values if where == section else dict(parser.items(where, raw=True)), depth + 1)
            parts.append(value)
        return "".join(parts)

    def _reference(self, parser, option, section, values, rest, raw):
        """(value, section, option, what follows) of a reference behind its mark."""
        if rest[:1] != "(":
            raise InterpolationSyntaxError(option, section, "'%%' must be followed by '%%' or '(', found: %r" % ("%" + rest))
        name, closed, after = rest[1:].partition(")s")
        if not closed:
            raise InterpolationSyntaxError(option, section, "bad interpolation variable reference %r" % ("%" + rest))
        name = parser.optionxform(name)
        try:
            return values[name], section, option, after
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(BasicInterpolation):
    """${name} and ${section:name}; $$ is $."""

    _mark, _opening, _closing = "$", "${", "}"

    def _reference(self, parser, option, section, values, rest, raw):
        if rest[:1] != "{":
            raise InterpolationSyntaxError(option, section, "'$' must be followed by '$' or '{', found: %r" % ("$" + rest,))
        path, closed, after = rest[1:].partition("}")
        if not closed:
            raise InterpolationSyntaxError(option, section, "bad interpolation variable reference %r" % ("$" + rest))
        where, colon, name = path.partition(":")
        if ":" in name:
            raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % ("$" + rest,))
        try:
            if not colon:
                name = parser.optionxform(where)
                return values[name], section, name, after
            name = parser.optionxform(name)
            return parser.get(where, name, raw=True), where, name, after
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, path) from None


class LegacyInterpolation(Interpolation):
    """%(name)s as it was once: other signs of % are left alone, values are not checked when they are set."""

    def __init__(self):
        _deprecated("LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the configparser module in "
                    "Python 3.13. Use BasicInterpolation or ExtendedInterpolation instead.")

    def before_get(self, parser, section, option, value, defaults):
        import re
        raw = value
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or "%(" not in value:
                return value
            value = re.sub(r"%\(([^)]*)\)s", lambda found: "%%(%s)s" % parser.optionxform(found[1]), value)
            try:
                value = value % defaults
            except KeyError as missing:
                raise InterpolationMissingOptionError(option, section, raw, missing.args[0]) from None
        if value and "%(" in value:
            raise InterpolationDepthError(option, section, raw)
        return value


def _deprecated(text):
    import warnings
    warnings.warn(text, DeprecationWarning, stacklevel=3)


# The parser ------------------------------------------------------------------------------------------------------


class RawConfigParser(MutableMapping):
    """Sections with options; a mapping {section: its SectionProxy}."""

    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"), comment_prefixes=("#", ";"),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_UNSET, converters=_UNSET):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._proxies = dict_type()
        self._delimiters = tuple(delimiters)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._allow_no_value, self._strict, self._empty_lines_in_values = allow_no_value, strict, empty_lines_in_values
        self.default_section = default_section
        chosen = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        self._interpolation = Interpolation() if chosen is None else chosen
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError("interpolation= must be None or an instance of Interpolation; got an object of type %s" % type(chosen))
        self._converters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def _read_defaults(self, defaults):
        self._defaults.update((self.optionxform(name), value) for name, value in defaults.items())

    def optionxform(self, optionstr):
        """An option's name as it is kept."""
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section) from None
        return list({**self._sections[section], **self._defaults})

    # -- reading

    def read(self, filenames, encoding=None):
        """Read what there is of these files: the names of those read."""
        import os
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as f:
                    self._read(f, filename)
            except OSError:
                continue
            done.append(os.fspath(filename))
        return done

    def read_file(self, f, source=None):
        self._read(f, getattr(f, "name", "<???>") if source is None else source)

    def readfp(self, fp, filename=None):
        _deprecated("This method will be removed in Python 3.12. Use 'parser.read_file()' instead.")
        self.read_file(fp, source=filename)

    def read_string(self, string, source="<string>"):
        self._read(string.splitlines(keepends=True), source)

    def read_dict(self, dictionary, source="<dict>"):
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            names = set()
            for name, value in options.items():
                name = self.optionxform(str(name))
                if self._strict and name in names:
                    raise DuplicateOptionError(section, name, source)
                names.add(name)
                self.set(section, name, None if value is None else str(value))

    def _without_comments(self, line):
        """The line, or None if it is nothing but a comment."""
        if line.lstrip().startswith(self._comment_prefixes) and self._comment_prefixes:
            return None
        cut = len(line)
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    cut = min(cut, at)
                    break
                at = line.find(prefix, at + 1)
        return line[:cut].rstrip()

    def _read(self, lines, source):
        section = name = None
        options, indent = None, 0
        sections_here, options_here, error = set(), set(), None
        for number, full in enumerate(lines, 1):
            line = self._without_comments(full.rstrip("\r\n"))
            if not line or not line.strip():
                if self._empty_lines_in_values:
                    if line is not None and name and options is not None and options[name] is not None:
                        options[name].append("")
                else:
                    indent = 1 << 30
                continue
            level = len(line) - len(line.lstrip())
            value = line.strip()
            if options is not None and name and level > indent:
                if options[name] is None:
                    error = self._wrong(error, source, number, full)
                    continue
                options[name].append(value)
                continue
            indent = level
            if value.startswith("[") and "]" in value:
                section = value[1:value.rindex("]")]
                if section == self.default_section:
                    options = self._defaults
                elif section in self._sections:
                    if self._strict and section in sections_here:
                        raise DuplicateSectionError(section, source, number)
                    options = self._sections[section]
                else:
                    self.add_section(section)
                    options = self._sections[section]
                sections_here.add(section)
                name = None
                continue
            if options is None:
                raise MissingSectionHeaderError(source, number, full)
            places = [(at, d) for d in self._delimiters if (at := value.find(d)) >= 0]
            if not places and not self._allow_no_value:
                error = self._wrong(error, source, number, full)
                continue
            at, delimiter = min(places) if places else (len(value), "")
            name = self.optionxform(value[:at].rstrip())
            if not name:
                error = self._wrong(error, source, number, full)
            if self._strict and (section, name) in options_here:
                raise DuplicateOptionError(section, name, source, number)
            options_here.add((section, name))
            options[name] = [value[at + len(delimiter):].strip()] if delimiter else None
        self._join_lines()
        if error:
            raise error

    @staticmethod
    def _wrong(error, source, number, line):
        error = error or ParsingError(source)
        error.append(number, repr(line))
        return error

    def _join_lines(self):
        for section, options in [(self.default_section, self._defaults), *self._sections.items()]:
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    # -- values

    @property
    def converters(self):
        return self._converters

    def _values(self, section, vars):
        if section in self._sections:
            own = self._sections[section]
        elif section == self.default_section:
            own = {}
        else:
            raise NoSectionError(section) from None
        given = {self.optionxform(name): None if value is None else str(value) for name, value in (vars or {}).items()}
        return ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option.  NoSectionError, NoOptionError."""
        try:
            values = self._values(section, vars)
            option = self.optionxform(option)
            if option not in values:
                raise NoOptionError(option, section)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        value = values[option]
        return value if raw or value is None else self._interpolation.before_get(self, section, option, value, values)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, **kwargs):
        return self._get_conv(section, option, int, **kwargs)

    def getfloat(self, section, option, **kwargs):
        return self._get_conv(section, option, float, **kwargs)

    def getboolean(self, section, option, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        values = self._values(section, vars)
        names = {**self._defaults, **self._sections.get(section, {})}
        return [(name, values[name] if raw or values[name] is None else
                 self._interpolation.before_get(self, section, name, values[name], values)) for name in names]

    def popitem(self):
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def has_option(self, section, option):
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            options = self._defaults
        elif section in self._sections:
            options = self._sections[section]
        else:
            raise NoSectionError(section) from None
        options[self.optionxform(option)] = value

    def remove_option(self, section, option):
        options = self._defaults if not section or section == self.default_section else self._sections.get(section)
        if options is None:
            raise NoSectionError(section) from None
        option = self.optionxform(option)
        existed = option in options
        options.pop(option, None)
        return existed

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section], self._proxies[section]
        return existed

    # -- writing

    def write(self, fp, space_around_delimiters=True):
        delimiter = " {} ".format(self._delimiters[0]) if space_around_delimiters else self._delimiters[0]
        parts = [(self.default_section, self._defaults)] if self._defaults else []
        for section, options in parts + list(self._sections.items()):
            fp.write("[{}]\n".format(section))
            for name, value in options.items():
                value = self._interpolation.before_write(self, section, name, value)
                if value is not None or not self._allow_no_value:
                    value = delimiter + str(value).replace("\n", "\n\t")
                else:
                    value = ""
                fp.write("{}{}\n".format(name, value))
            fp.write("\n")

    # -- as a mapping

    def __getitem__(self, key):
        if key in self:
            return self._proxies[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        options = self._defaults if key == self.default_section else self._sections.get(key)
        if options is not None:
            options.clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self:
            raise KeyError(key)
        self.remove_section(key)

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections)

    def __contains__(self, key):
        return self.has_section(key) or key == self.default_section

    def __len__(self):
        return 1 + len(self._sections)


class ConfigParser(RawConfigParser):
    """With %(name)s references; values must be str."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not isinstance(value, str) and not (value is None and self._allow_no_value):
            raise TypeError("option values must be strings")
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        super().add_section(section)

    def _read_defaults(self, defaults):
        """Anything is allowed in them: the references are not looked at."""
        interpolation, self._interpolation = self._interpolation, Interpolation()
        self.read_dict({self.default_section: defaults})
        self._interpolation = interpolation


class SafeConfigParser(ConfigParser):
    """ConfigParser's name of old."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _deprecated("The SafeConfigParser class has been renamed to ConfigParser in Python 3.2. This alias will be removed in Python 3.12."
                    " Use ConfigParser directly instead.")


class SectionProxy(MutableMapping):
    """One section: a mapping {option: value}."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for kind in parser.converters:
            setattr(self, "get" + kind, partial(self.get, _impl=getattr(parser, "get" + kind)))

    def __repr__(self):
        return "<Section: {}>".format(self._name)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def _options(self):
        return list(self._parser.defaults()) if self._name == self._parser.default_section else self._parser.options(self._name)

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """{name: converter} of a parser: each gives the parser and its sections a method getNAME.  None: such a method of the class."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {name[3:]: None for name in dir(parser) if name[:3] == "get" != name and callable(getattr(parser, name))}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise ValueError("Incompatible key: {} (type: {})".format(key, type(key)))
        if not key:
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        getter = partial(self._parser._get_conv, conv=value)
        getter.converter = value
        setattr(self._parser, "get" + key, getter)
        for section in self._parser.values():
            setattr(section, "get" + key, partial(section.get, _impl=getter))

    def __delitem__(self, key):
        del self._data[key]
        for owner in (self._parser, *self._parser.values()):
            vars(owner).pop("get" + key, None)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
