# `if a == b` of strs: the same one, interned ones, computed ones, subclasses with an opinion, and other classes.
class Loose(str):
    def __eq__(self, other): return "loose"
    def __ne__(self, other): return ""
    __hash__ = str.__hash__
class Plain(str): pass
class Bad(str):
    def __eq__(self, other): raise ValueError("no")
    __ne__ = __eq__
    __hash__ = None

def compare(a, b):
    found = []
    if a == b: found.append("==")
    if a != b: found.append("!=")
    if not a == b: found.append("not ==")
    while not (a != b):
        found.append("not !=")
        break
    if a == "x": found.append("== x")
    if a != "x": found.append("!= x")
    if "x" == a: found.append("x ==")
    if "x" != a: found.append("x !=")
    found.append("both" if a == "x" == b else "-")
    return found

computed = "".join(["long ", "text"])
values = ["x", "xyz"[0], chr(120), "".join(["x", ""]), "y", "", "long text", computed, "\u00e9", "\u0434", "\U0001f600", Plain("x"), Loose("y"), b"x", 1, 1.5, None]
for round in range(3):
    for a in values:
        for b in values:
            print(compare(a, b)) if round == 2 and a in ("x", computed) else compare(a, b)
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['==', 'not !=', '!= x', 'x !=', '-']
            # expect: ['==', 'not !=', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['==', 'not !=', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['==', 'not !=', '!= x', 'x !=', '-']
            # expect: ['==', 'not !=', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['==', 'not !=', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', 'both']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['!=', 'not ==', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', 'both']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
            # expect: ['==', 'not !=', '== x', 'x ==', '-']
print([compare(a, "x") for a in values])
# expect: [['==', 'not !=', '== x', 'x ==', 'both'], ['==', 'not !=', '== x', 'x ==', 'both'], ['==', 'not !=', '== x', 'x ==', 'both'], ['==', 'not !=', '== x', 'x ==', 'both'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['==', 'not !=', '== x', 'x ==', 'both'], ['==', 'not !=', '== x', 'x ==', 'both'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['!=', 'not ==', '!= x', 'x !=', '-'], ['!=', 'not ==', '!= x', 'x !=', '-']]
for a in "abxc": print(compare(a, "b" + ""))  # expect: ['!=', 'not ==', '!= x', 'x !=', '-']
# expect: ['==', 'not !=', '!= x', 'x !=', '-']
# expect: ['!=', 'not ==', '== x', 'x ==', '-']
# expect: ['!=', 'not ==', '!= x', 'x !=', '-']
try: compare("x", Bad("x"))
except ValueError as e: print(e)  # expect: no
try: compare(Bad("x"), "x")
except ValueError as e: print(e)  # expect: no
# temporaries on both sides
words = ["alpha", "beta"]
print([w for w in words if w[0] == "b"[0]], [w for w in words if w.upper() != w.title().upper() + ""], [w for w in words if w + "" == "be" + w[2:]])
# expect: ['beta'] [] ['beta']
print("A".lower() == "a", "a".upper() == "A", "z".title(), "Q".swapcase(), "q".capitalize(), "\u00c4".lower(), "K".casefold(), " ".lower() == " ")
# expect: True True Z q Q ä k True
