"""Characters by index and in loops, whatever kind of text, subclass or other sequence the same place meets."""


class Loud(str):
    def __getitem__(self, i):
        return "!" + super().__getitem__(i)

    def __iter__(self):
        return iter(["loud"])


class Plain(str):
    pass


def at(s, i):
    return s[i]


def first(s):
    return s[0], s[-1]


def walk(s):
    out = []
    for c in s:
        out.append(c)
    return out


for s in ("abc", "äbc", "a\u20acc", "\U0001f600bc", Plain("xyz"), Loud("xyz"), b"xyz", [1, 2, 3], ("p", "q", "r"), {0: 5, -1: 6, 2: 7}, "abc"):
    print(at(s, 2), *first(s), walk(s), at("hello", -5), walk("hi"))
    # expect: c a c ['a', 'b', 'c'] h ['h', 'i']
    # expect: c ä c ['ä', 'b', 'c'] h ['h', 'i']
    # expect: c a c ['a', '€', 'c'] h ['h', 'i']
    # expect: c 😀 c ['😀', 'b', 'c'] h ['h', 'i']
    # expect: z x z ['x', 'y', 'z'] h ['h', 'i']
    # expect: !z !x !z ['loud'] h ['h', 'i']
    # expect: 122 120 122 [120, 121, 122] h ['h', 'i']
    # expect: 3 1 3 [1, 2, 3] h ['h', 'i']
    # expect: r p r ['p', 'q', 'r'] h ['h', 'i']
    # expect: 7 5 6 [0, -1, 2] h ['h', 'i']
    # expect: c a c ['a', 'b', 'c'] h ['h', 'i']
for s, i in (("abc", 3), ("abc", -4), ("", 0), ("ä", 1), ("abc", 1 << 61), ("abc", -(1 << 61)), ("abc", 1 << 70), ("abc", 1.0)):
    try:
        print(at(s, i))
    except Exception as e:
        print(type(e).__name__, e)  # expect: IndexError string index out of range
        # expect: IndexError string index out of range
        # expect: IndexError string index out of range
        # expect: IndexError string index out of range
        # expect: IndexError string index out of range
        # expect: IndexError string index out of range
        # expect: IndexError cannot fit 'int' into an index-sized integer
        # expect: TypeError string indices must be integers, not 'float'
print(at("abc", True), at("abc", -3), "abc"[1], "abc"[-1], at("abc", 0) is at("cab", 1))
# expect: b a b c True


def again(s):
    it = iter(s)
    for c in it:
        if c == "b":
            break
    rest = [c for c in it]
    for c in it:
        rest.append("never")
    return rest, list(it)


print(again("abcd"), again("ab€d"))  # expect: (['c', 'd'], []) (['€', 'd'], [])
n = 0
for c in "abc":
    c += c
    for c in c:
        n += ord(c)
print(n, c)  # expect: 588 c
