"""Completion of names and attributes for readline: Completer(namespace).complete(text, state).

Nothing is called to find out what could follow: of `a.b.c` the values a, a.b are looked up; of an object's attributes the values
are looked up only to see which can be called, and not those of properties."""
import builtins
import inspect
import keyword
import re

import __main__

__all__ = ["Completer"]

DOTTED = re.compile(r"(\w+(\.\w+)*)\.(\w*)")
WITH_COLON = {"finally", "try"}
ALONE = {"False", "None", "True", "break", "continue", "pass", "else", "_"}


class Completer:
    """Completions in a namespace; without one, in __main__."""

    def __init__(self, namespace=None):
        if namespace and not isinstance(namespace, dict):
            raise TypeError("namespace must be a dictionary")
        self.use_main_ns = namespace is None
        if namespace is not None:
            self.namespace = namespace

    def complete(self, text, state):
        """The completion number `state` of text, or None."""
        if self.use_main_ns:
            self.namespace = __main__.__dict__
        if not text.strip():
            return self._indentation(state)
        if state == 0:
            self.matches = self.attr_matches(text) if "." in text else self.global_matches(text)
        return self.matches[state] if state < len(self.matches) else None

    def _indentation(self, state):
        """At a line's beginning Tab is a tab."""
        if state:
            return None
        try:
            import readline
        except ImportError:
            return "\t"
        readline.insert_text("\t")
        readline.redisplay()
        return ""

    def _callable_postfix(self, value, word):
        if not callable(value):
            return word
        word += "("
        try:
            if not inspect.signature(value).parameters:
                word += ")"
        except (ValueError, TypeError):
            pass
        return word

    def global_matches(self, text):
        """Keywords, names of the namespace and of builtins that begin with text."""
        matches, seen = [], {"__builtins__"}
        for word in keyword.kwlist + keyword.softkwlist:
            if word.startswith(text):
                seen.add(word)
                matches.append(word + (":" if word in WITH_COLON else "" if word in ALONE else " "))
        for names in (self.namespace, builtins.__dict__):
            for word, value in names.items():
                if word.startswith(text) and word not in seen:
                    seen.add(word)
                    matches.append(self._callable_postfix(value, word))
        return matches

    def attr_matches(self, text):
        """Attributes of what stands before the last dot, if that is a name or names with dots between them."""
        found = DOTTED.match(text)
        if not found:
            return []
        expression, attr = found.group(1, 3)
        try:
            owner = eval(expression, self.namespace)
        except Exception:
            return []
        words = set(dir(owner)) - {"__builtins__"}
        if hasattr(owner, "__class__"):
            words.add("__class__")
            words.update(get_class_members(owner.__class__))
        matches = []
        for hidden in {"": ("_", "__", None), "_": ("__", None)}.get(attr, (None,)):
            matches = self._attributes(owner, expression, attr, words, hidden)
            if matches:
                break
        return sorted(matches)

    def _attributes(self, owner, expression, attr, words, hidden):
        """Those that begin with attr, without the ones that begin with `hidden` (None: all)."""
        matches = []
        for word in words:
            if not word.startswith(attr) or (hidden and word.startswith(hidden)):
                continue
            match = f"{expression}.{word}"
            if isinstance(getattr(type(owner), word, None), property):
                matches.append(match)
                continue
            value = getattr(owner, word, None)
            matches.append(match if value is None else self._callable_postfix(value, match))
        return matches


def get_class_members(klass):
    """The names in a class and its bases."""
    names = dir(klass)
    for base in getattr(klass, "__bases__", ()):
        names += get_class_members(base)
    return names


try:
    import readline
except ImportError:
    pass
else:
    readline.set_completer(Completer().complete)
