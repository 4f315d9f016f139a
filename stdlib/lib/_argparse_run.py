"""One parse of a command line by argparse.

The words become letters, "A" (a word), "O" (an option) and "-" (the mark "--"); how many of them an action takes is a regular
expression over these letters.  Positionals share what lies between two options.
"""
import re
from gettext import gettext as _
from _argparse_actions import ArgumentError, _get_action_name
from _argparse_help import SUPPRESS


class Run:
    """One parse: which words are options, what was seen, what is left over.

    expected: the actions among which positionals are looked for, and none of which may be missing; others are only carried out.
    """

    def __init__(self, parser, words, namespace, expected=None):
        self.parser = parser
        self.expected = parser._actions if expected is None else expected
        self.words = words
        self.namespace = namespace
        self.extras = []
        self.seen = set()
        self.seen_non_default = set()
        self.positionals = [a for a in self.expected if not a.option_strings]
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.conflicts.setdefault(action, []).extend(a for a in group._group_actions if a is not action)
        self.options = {}
        letters = []
        plain = False
        for i, word in enumerate(words):
            if plain:
                letters.append("A")
            elif word == "--":
                letters.append("-")
                plain = True
            else:
                option = parser._parse_optional(word)
                if option is not None:
                    self.options[i] = option
                letters.append("A" if option is None else "O")
        self.pattern = "".join(letters)

    def take(self, action, words, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, words)
        if values is not action.default:
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, []):
                if other in self.seen_non_default:
                    raise ArgumentError(action, _("not allowed with argument %s") % _get_action_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def consume_option(self, start):
        action, option, explicit = self.options[start]
        parser = self.parser
        while True:
            if action is None:
                self.extras.append(self.words[start])
                return start + 1
            if explicit is None:
                start += 1
                count = parser._match_argument(action, self.pattern[start:])
                self.take(action, self.words[start:start + count], option)
                return start + count
            count = parser._match_argument(action, "A")
            if count == 1:
                self.take(action, [explicit], option)
                return start + 1
            short = option[1] not in parser.prefix_chars
            if not (count == 0 and short and explicit != ""):
                raise ArgumentError(action, _("ignored explicit argument %r") % explicit)
            following = parser._option_string_actions.get(option[0] + explicit[0])
            if following is None:
                raise ArgumentError(action, _("ignored explicit argument %r") % explicit)
            self.take(action, [], option)
            action, option, explicit = following, option[0] + explicit[0], explicit[1:] or None

    def consume_positionals(self, start):
        letters = self.pattern[start:]
        counts = []
        for n in range(len(self.positionals), 0, -1):
            chosen = self.positionals[:n]
            match = re.match("".join(self.parser._get_nargs_pattern(a) for a in chosen), letters)
            if match is not None:
                counts = [len(text) for text in match.groups()]
                break
        for action, count in zip(self.positionals, counts):
            self.take(action, self.words[start:start + count])
            start += count
        self.positionals = self.positionals[len(counts):]
        return start

    def run(self):
        at, last_option = 0, max(self.options, default=-1)
        while at <= last_option:
            following = min(i for i in self.options if i >= at)
            if at != following:
                end = self.consume_positionals(at)
                if end > at:
                    at = end
                    continue
                at = end
            if at not in self.options:
                self.extras.extend(self.words[at:following])
                at = following
            at = self.consume_option(at)
        stop = self.consume_positionals(at)
        self.extras.extend(self.words[stop:])
        self.finish()
        return self.namespace, self.extras

    def finish(self):
        missing = []
        for action in self.expected:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif (action.default is not None and isinstance(action.default, str) and hasattr(self.namespace, action.dest)
                  and action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest, self.parser._get_value(action, action.default))
        if missing:
            self.parser.error(_("the following arguments are required: %s") % ", ".join(missing))
        for group in self.parser._mutually_exclusive_groups:
            actions = group._group_actions
            if group.required and all(a in self.expected for a in actions) and not any(a in self.seen_non_default for a in actions):
                names = [_get_action_name(a) for a in actions if a.help is not SUPPRESS]
                self.parser.error(_("one of the arguments %s is required") % " ".join(names))
