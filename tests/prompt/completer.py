"""rlcompleter: names, attributes; properties are not looked at."""
import rlcompleter


class A:
    """Has things."""
    value, _hidden = 1, 2

    @property
    def prop(self):
        print("looked at")

    def method(self): pass
    def method_with(self, x): pass


class Lazy:
    def __getattr__(self, name):
        print("asked for", name)
        raise AttributeError(name)


names = {"a": A(), "apple": 1, "_private": 2, "lazy": Lazy(), "function": lambda: 0, "function_with": lambda x: 0}
completer = rlcompleter.Completer(names)
for text in ("a", "app", "fun", "func", "_p", "a.", "a.m", "a.pr", "a._h", "a._hidden", "apple.bit_l", "nothing.x", "a.method().", "whi", "tr", "Non", "cas", "lazy.x"):
    found = []
    while (match := completer.complete(text, len(found))) is not None:
        found.append(match)
    print(text, found if text not in ("a",) else [m for m in found if m in ("a", "apple", "as ", "abs(", "and ")])
