"""Parsing command lines.

An ArgumentParser holds Action objects (_argparse_actions), reads command lines (_argparse_run) and shows what it knows (_argparse_help).
"""
import os
import re
import sys
from gettext import gettext as _, ngettext
from _argparse_actions import (_UNRECOGNIZED_ARGS_ATTR, Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType, Namespace,
                               _AppendAction, _AppendConstAction, _AttributeHolder, _CountAction, _ExtendAction, _get_action_name,
                               _HelpAction, _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction,
                               _VersionAction)
from _argparse_help import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentDefaultsHelpFormatter,
                            HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter)
from _argparse_run import Run as _Run

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
           "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
           "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
           "SUPPRESS", "ZERO_OR_MORE"]

# ---- containers

class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {"type": {None: lambda string: string}, "action": {
            None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
            "store_false": _StoreFalseAction, "append": _AppendAction, "append_const": _AppendConstAction,
            "count": _CountAction, "help": _HelpAction, "version": _VersionAction, "parsers": _SubParsersAction,
            "extend": _ExtendAction}}
        if conflict_handler not in ("error", "resolve"):
            raise ValueError(_("invalid conflict_resolution value: %r") % (conflict_handler,))
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries[registry_name][value] = object

    def _registry_get(self, registry_name, value, default_value=None):
        return self._registries[registry_name].get(value, default_value)

    def set_defaults(self, **kwargs):
        """Values of attributes that no word sets."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The default of an attribute."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        """Add an argument: a name for a positional one, or option strings."""
        positional = not args or len(args) == 1 and args[0][0] not in self.prefix_chars
        if positional and args and "dest" in kwargs:
            raise ValueError("dest supplied twice for positional argument")
        kwargs = (self._get_positional_kwargs if positional else self._get_optional_kwargs)(*args, **kwargs)
        if kwargs["dest"] in self._defaults:
            kwargs.setdefault("default", self._defaults[kwargs["dest"]])
        elif self.argument_default is not None:
            kwargs.setdefault("default", self.argument_default)
        action = self._action_class(kwargs.pop("action", None))(**kwargs)
        self._check_type(action)
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def _action_class(self, name):
        found = self._registry_get("action", name, name)
        if callable(found):
            return found
        raise ValueError('unknown action "%s"' % (found,))

    def _check_type(self, action):
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ValueError(_("%r is not callable") % (convert,))
        if convert is FileType:
            raise ValueError(f"{convert!r} is a FileType class object, instance of it must be passed")

    def add_argument_group(self, *args, **kwargs):
        """A titled group of the help."""
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        """A group of which only one may be given."""
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if re.match(r"^-\d+$|^-\d*\.\d+$", option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError(_("'required' is an invalid argument for positionals"))
        if kwargs.get("nargs") not in (OPTIONAL, ZERO_OR_MORE):
            kwargs["required"] = True
        if kwargs.get("nargs") == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        long = []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError(_("invalid option string %(option)r: must start with a character %(prefix_chars)r")
                                 % {"option": option, "prefix_chars": self.prefix_chars})
            if len(option) > 1 and option[1] in self.prefix_chars:
                long.append(option)
        dest = kwargs.pop("dest", None)
        if dest is None:
            dest = (long[0] if long else args[0]).lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(_("dest= is required for options like %r") % (args[0],))
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _check_conflict(self, action):
        clashes = [(o, self._option_string_actions[o]) for o in action.option_strings if o in self._option_string_actions]
        if not clashes:
            return
        if self.conflict_handler == "error":
            text = ngettext("conflicting option string: %s", "conflicting option strings: %s", len(clashes))
            raise ArgumentError(action, text % ", ".join(option for option, other in clashes))
        for option, other in clashes:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description, kwargs.get("prefix_chars", container.prefix_chars),
                         kwargs.get("argument_default", container.argument_default),
                         kwargs.get("conflict_handler", container.conflict_handler))
        self.title = title
        self._group_actions = []
        self._container = container
        for name in ("_registries", "_actions", "_option_string_actions", "_defaults", "_has_negative_number_optionals",
                     "_mutually_exclusive_groups"):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        _warn("Nesting argument groups is deprecated.")
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError(_("mutually exclusive arguments must be optional"))
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, **kwargs):
        _warn("Nesting mutually exclusive groups is deprecated.")
        return super().add_mutually_exclusive_group(**kwargs)


def _warn(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


# ---- the parser

class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Knows the arguments of a program and takes a command line apart."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error",
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group(_("positional arguments"))
        self._optionals = self.add_argument_group(_("options"))
        self._subparsers = None
        if add_help:
            c = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(c + "h", c * 2 + "help", action="help", default=SUPPRESS,
                              help=_("show this help message and exit"))
        for parent in parents:
            self._take_from(parent)

    def _take_from(self, parent):
        groups = {group.title: group for group in self._action_groups}
        home = {}
        for group in parent._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                home[action] = groups[group.title]
        for group in parent._mutually_exclusive_groups:
            mutex = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                home[action] = mutex
        for action in parent._actions:
            home.get(action, self)._add_action(action)
        self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ("prog", "usage", "description", "formatter_class",
                                                         "conflict_handler", "add_help")]

    def add_subparsers(self, **kwargs):
        """An argument whose values are commands with parsers of their own."""
        if self._subparsers is not None:
            self.error(_("cannot have multiple subparser arguments"))
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(_(kwargs.pop("title", "subcommands")), kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            positionals = [a for a in self._actions if not a.option_strings]
            formatter.add_usage(self.usage, positionals, self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action_class = self._registry_get("action", kwargs.pop("action", "parsers"))
        return self._subparsers._add_action(action_class(option_strings=[], **kwargs))

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action

    def parse_args(self, args=None, namespace=None):
        """The namespace of a command line (sys.argv[1:]); words that do not fit are an error."""
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error(_("unrecognized arguments: %s") % " ".join(rest))
        return found

    def parse_known_args(self, args=None, namespace=None):
        """(namespace, words that were not understood)."""
        return self._parse_into(namespace, args, self._parse_known_args)

    def parse_intermixed_args(self, args=None, namespace=None):
        """The same as parse_args, where positionals may stand anywhere between the options."""
        found, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self.error(_("unrecognized arguments: %s") % " ".join(rest))
        return found

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """The same as parse_known_args, where positionals may stand anywhere between the options.  TypeError if one takes them too."""
        positionals = [action for action in self._actions if not action.option_strings]
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError("parse_intermixed_args: positional arg with nargs=%s" % action.nargs)
        if any(action in positionals for group in self._mutually_exclusive_groups for action in group._group_actions):
            raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        return self._parse_into(namespace, args, self._parse_intermixed)

    def _parse_into(self, namespace, args, parse):
        """parse(words, namespace) of the words of a command line and a namespace with the defaults; errors end the program."""
        args = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        defaults = [(a.dest, a.default) for a in self._actions if a.dest is not SUPPRESS and a.default is not SUPPRESS]
        for dest, value in defaults + list(self._defaults.items()):
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            namespace, rest = parse(args, namespace)
        except ArgumentError as err:
            if not self.exit_on_error:
                raise
            self.error(str(err))
        # What a parser below did not understand is left in the namespace.
        below = getattr(namespace, _UNRECOGNIZED_ARGS_ATTR, None)
        if below is not None:
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
            rest.extend(below)
        return namespace, rest

    def _parse_known_args(self, words, namespace):
        if self.fromfile_prefix_chars is not None:
            words = self._read_args_from_files(words)
        return _Run(self, words, namespace).run()

    def _parse_intermixed(self, words, namespace):
        """Options first; the words they leave are the positionals'."""
        if self.fromfile_prefix_chars is not None:
            words = self._read_args_from_files(words)
        options = [action for action in self._actions if action.option_strings]
        positionals = [action for action in self._actions if not action.option_strings]
        namespace, rest = _Run(self, words, namespace, options).run()
        return _Run(self, rest, namespace, positionals).run()

    def _read_args_from_files(self, words):
        result = []
        for word in words:
            if not word or word[0] not in self.fromfile_prefix_chars:
                result.append(word)
                continue
            try:
                with open(word[1:]) as file:
                    inner = [arg for line in file.read().splitlines() for arg in self.convert_arg_line_to_args(line)]
            except OSError as err:
                self.error(str(err))
            result.extend(self._read_args_from_files(inner))
        return result

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    # options

    def _parse_optional(self, word):
        """(action, option string, explicit argument) if the word is an option, else None."""
        if not word or word[0] not in self.prefix_chars:
            return None
        if word in self._option_string_actions:
            return self._option_string_actions[word], word, None
        if len(word) == 1:
            return None
        if "=" in word:
            option, equals, value = word.partition("=")
            if option in self._option_string_actions:
                return self._option_string_actions[option], option, value
        candidates = self._get_option_tuples(word)
        if len(candidates) > 1:
            options = ", ".join(option for action, option, value in candidates)
            self.error(_("ambiguous option: %(option)s could match %(matches)s") % {"option": word, "matches": options})
        if candidates:
            return candidates[0]
        if re.match(r"^-\d+$|^-\d*\.\d+$", word) and not self._has_negative_number_optionals:
            return None
        if " " in word:
            return None
        return None, word, None

    def _get_option_tuples(self, word):
        """Options that the word abbreviates, or short ones with the argument attached."""
        result = []
        chars = self.prefix_chars
        if word[0] in chars and word[1] in chars:
            if self.allow_abbrev:
                prefix, equals, value = word.partition("=")
                for option, action in self._option_string_actions.items():
                    if option.startswith(prefix):
                        result.append((action, option, value if equals else None))
        else:
            short, value = word[:2], word[2:]
            for option, action in self._option_string_actions.items():
                if option == short:
                    result.append((action, option, value))
                elif self.allow_abbrev and option.startswith(word):
                    result.append((action, option, None))
        return result

    def _get_nargs_pattern(self, action):
        patterns = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)",
                    REMAINDER: "([-AO]*)", PARSER: "(-*A[-AO]*)", SUPPRESS: "(-*-*)"}
        nargs = action.nargs
        pattern = patterns[nargs] if nargs in patterns else "(-*%s-*)" % "-*".join("A" * nargs)
        if action.option_strings:
            pattern = pattern.replace("-*", "").replace("-", "")
        return pattern

    def _match_argument(self, action, arg_pattern):
        match = re.match(self._get_nargs_pattern(action), arg_pattern)
        if match is None:
            texts = {None: _("expected one argument"), OPTIONAL: _("expected at most one argument"),
                     ONE_OR_MORE: _("expected at least one argument")}
            nargs = action.nargs
            text = texts.get(nargs) or ngettext("expected %s argument", "expected %s arguments", nargs) % nargs
            raise ArgumentError(action, text)
        return len(match.group(1))

    # values

    def _get_values(self, action, words):
        """What an action is called with: a value, a list of them, or what stands for none."""
        nargs, words = action.nargs, list(words)
        if nargs == SUPPRESS:
            return SUPPRESS
        if nargs not in (PARSER, REMAINDER) and "--" in words:
            words.remove("--")
        if not words and nargs == OPTIONAL:
            absent = action.const if action.option_strings else action.default
            return self._checked_value(action, absent) if isinstance(absent, str) else absent
        if not words and nargs == ZERO_OR_MORE and not action.option_strings:
            absent = [] if action.default is None else action.default
            self._check_value(action, absent)
            return absent
        if len(words) == 1 and nargs in (None, OPTIONAL):
            return self._checked_value(action, words[0])
        values = [self._get_value(action, word) for word in words]
        to_check = {REMAINDER: 0, PARSER: 1}.get(nargs, len(values))
        for value in values[:to_check]:
            self._check_value(action, value)
        return values

    def _checked_value(self, action, word):
        value = self._get_value(action, word)
        self._check_value(action, value)
        return value

    def _get_value(self, action, word):
        convert = self._registry_get("type", action.type, action.type)
        try:
            return convert(word)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, _("invalid %(type)s value: %(value)r") % {"type": name, "value": word}) from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, _("invalid choice: %(value)r (choose from %(choices)s)")
                                % {"value": value, "choices": ", ".join(map(repr, action.choices))})

    # help and errors

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        """The usage line."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """The whole help."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        """Print the usage line."""
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Print the help."""
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        """End the program."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Print usage and message and end with status 2."""
        self.print_usage(sys.stderr)
        self.exit(2, _("%(prog)s: error: %(message)s\n") % {"prog": self.prog, "message": message})
