"""A sum of strs may go where either of them stood; nobody else who has them sees it."""


def sums(s, t):
    kept = s, t
    s = s + t
    t = s + t
    s = s + s
    t += t
    t = "<" + t
    t = t + ">"
    u = t = t + "" + t[:2]
    u += "!"
    return kept, s, t, u


def grown(parts):
    text, seen = "", []
    for part in parts:
        text = text + part
        seen.append(text)
        text += part
    return seen, text


class Loud(str):
    def __add__(self, other):
        return "add " + str(other)

    def __radd__(self, other):
        return "radd " + other


print(sums("a", "b"))  # expect: (('a', 'b'), 'abab', '<abbabb><a', '<abbabb><a!')
print(sums("", "\u20ac"))  # expect: (('', '€'), '€€', '<€€€€><€', '<€€€€><€!')
print(grown(["x", "", "\xe9", "\u20ac", "\U0001f600", "x"]))
# expect: (['x', 'xx', 'xxé', 'xxéé€', 'xxéé€€😀', 'xxéé€€😀😀x'], 'xxéé€€😀😀xx')
print("a" + Loud("b"), Loud("a") + "b", Loud("a") + Loud("b"), "".join(["a" + "b" * n for n in range(3)]))
# expect: radd a add b add b aababb
text = "k"
text += Loud("l")
print(text, type(text).__name__)  # expect: radd k str
for pair in ("a", 1), ("a", b"b"), (1, "a"), ("a", None):
    try:
        print(pair[0] + pair[1])
    except TypeError as e:
        print(e)  # expect: can only concatenate str (not "int") to str
        # expect: can only concatenate str (not "bytes") to str
        # expect: unsupported operand type(s) for +: 'int' and 'str'
        # expect: can only concatenate str (not "NoneType") to str
