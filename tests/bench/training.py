"""What a release build is trained on: a little of everything that programs do.

The build runs this once on an instrumented gilt, and the compiler lays out the real one by what was counted.  Each row
is `what a loop repeats`, or `what is there before :: what a loop repeats`, about as often as programs do such things.  Only what is usual is here, and
in small pieces of its own: nothing of programs/, which measure.
"""
import sys

ROUNDS = 40_000

CLASSES = '''
class Point:
    kind = "point"
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
    def move(self, dx, dy=0): self.x += dx; return self.x + dy
    def __add__(self, other): return Point(self.x + other.x, self.y)
    def __eq__(self, other): return self.x == other.x
    def __hash__(self): return hash(self.x)
    def __lt__(self, other): return self.x < other.x
    def __len__(self): return 3
    def __getitem__(self, i): return i
    def __iter__(self): return iter((self.x, self.y))
    def __contains__(self, x): return True
    def __call__(self, x): return x
    def __str__(self): return "p"
    def __bool__(self): return True
    def __enter__(self): return self
    def __exit__(self, *rest): pass
    @property
    def double(self): return self.x * 2
    @staticmethod
    def static(x): return x
    @classmethod
    def made(cls, x): return cls(x)
class Child(Point):
    def __init__(self, x):
        super().__init__(x, 1)
        self.z = 2
    def move(self, dx, dy=0): return super().move(dx, dy)
class Slotted:
    __slots__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
class Colour(enum.Enum): RED, GREEN = 1, 2
Pair = collections.namedtuple("Pair", "x y")
@dataclasses.dataclass(order=True)
class Record:
    x: int
    y: int = 0
p, q = Point(1, 2), Child(3)
def add(a, b, c=3): return a + b + c
def every(*args, **kw): return len(args) + len(kw)
def forward(*args, **kw): return add(*args, **kw)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def count(n):
    while n:
        yield n
        n -= 1
def chain(*its):
    for it in its: yield from it
def fails(n):
    if n: return fails(n - 1)
    raise ValueError("no", n)
total = 0
def bump(n):
    global total
    total += n
def adder(n):
    def inner(x):
        nonlocal n
        n += x
        return n
    return inner
L, T, D, S = list(range(10)), (1, 2, 3), {"a": 1, "b": 2, "c": 3}, {1, 2, 3}
words = "the quick brown fox jumps over the lazy dog".split()
M = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
text = " ".join(words)
latin, wide, wider = "straße größe café " * 2, "слово дело время слово " * 2, "漢字 かな 😀 word " * 2
foreign = latin.split() + wide.split() + wider.split()
lock = threading.Lock()
'''

ROWS = r'''
x += i; y = x * 3 - i // 2; z = (x ^ y) & 255; z <<= 2; z = z >> 1 | 1
x = 0.5; x = x * 1.5 + i; y = x / 3.0 - 1; x = y if y < 100 else 0.5; -x
x = 1 << 70; y = x + i; y * y % 1000007; y // 3; y == x; pow(i, 3, 97)
j = 0; while j < 8: j += 1
for j in range(8): pass
for j in range(4): continue
for k, v in D.items(): x = v
for j, w in enumerate(words): x = j
for a, b in zip(L, words): x = a
for w in words: x = w
for k in D: x = k
for c in text: x = c
for x, y in ((1, 2), (3, 4)): z = x
for v in D.values(): x = v
for v in reversed(L): x = v
for v in sorted(S): x = v
for v in count(5): x = v
for v in chain(T, count(3)): x = v
for v in Countdown(4): x = v
x = add(i, 2); y = add(i, b=2); z = add(1, c=2, b=i); w = add(*T)
x = every(i, 2, 3); y = every(a=i); z = forward(1, 2, c=i); w = forward(*T); add(**D)
p.x += i; p.y = p.x; x = p.kind; p.move(1); p.move(1, dy=2); q.move(i)
x = Point(i); y = Point(i, y=2); z = Child(i); w = Slotted(i, 2); w.a += w.b
p + q; p == q; p < q; len(p); p[i]; i in p; p(i); str(p); x, y = p; p.double; Point.static(i); Point.made(i)
x = isinstance(i, int); y = isinstance(p, Point); z = isinstance(p, (int, str)); hasattr(p, "no"); getattr(p, "x", 1); type(i) is int
if p: x = not i; y = i and x or 3; z = 1 if i & 1 else 2; 0 <= i < 100; x is None
fib(4)
bump(i)
f = adder(3) :: f(i)
f = lambda x, y=2: x + y :: f(i); f(i, 3); (lambda: i)()
x = []; x.append(i); x.append(x[0]); x.pop(); len(x) > 3
x = L[:]; x[2] = i; x[1:3] = [4, 5]; x.insert(0, 1); del x[0]; x.reverse(); x[-1]; x[::-1]; x[2:5]; x.sort()
x = [i, 1, 2]; y = x + [3]; y += x; z = [0] * 10; a, b, c = x; 3 in z; z.index(0); x == y; x.extend(T); list(range(10))
x = [v + 1 for v in L]; y = [v for v in L if v & 1]; z = {v: 1 for v in L}; w = {v for v in L}; sum(v * v for v in L)
M[1][2] = M[0][1] + i; x = [[0] * 3 for j in range(3)]; y = [row[1] for row in M]; list(map(list, zip(*M)))
x = (i, 2); y = x + (3,); a, b = x; a, b = b, a; x[0]; x == y; hash(x); tuple(L); x < y; b, *c = T
x = {}; x["k"] = i; x[i & 15] = i; x["k"] += 1; x.get("z", 0); "k" in x; x[i & 15]; len(x)
x = {}; x[i, 1] = 2; x.setdefault(i & 7, []).append(1); x.pop((i, 1)); x.update(D); dict(D); list(x.items())
x = {"a": i, "b": [1, 2]}; y = {**x, "c": 3}; x["b"][0]; del x["a"]; x.keys(); dict(a=1, b=i); sorted(D.items())
x = {i, 1, 2}; x.add(5); x | S; x & S; x - S; x ^ S; x |= S; 3 in S; x.discard(5); set(L); frozenset(T); x <= S
x = "a" + str(i); x += "b"; x = x * 3; x[1]; x[1:3]; x == "ab"; x < "b"; len(x); "b" in x; x in D
x = f"{i} {text}"; y = f"{i:5d} {1.5:.2f} {text!r}"; "%d %s %.2f" % (i, text, 1.5); "{} {:>5}".format(i, "x"); repr(text)
text.split(); text.replace("o", "0"); ",".join(words); text.upper().lower(); text.find("fox"); text.startswith("the"); " a ".strip(); text.split("o")
"a".isdigit(); text.count("o"); text.title(); "7".zfill(3); "x".ljust(5); ord("a"); chr(97 + (i & 7)); int("12"); float("1.5"); str(2.5)
s = "" :: s += "x"
x = text.encode(); x.decode(); x[1]; x + x; b = bytearray(x); b[1] = 3; bytes(4); x.find(b"fox"); x[2:5]
for c in wide: x = c
for c in wider: x = c.isalpha() or c in "漢字"
d = {} :: for w in foreign: d[w] = d.get(w, 0) + 1
t = (latin, wide, wider)[i % 3]; t.split(); t.replace("о", "a"); t.upper().lower(); t.find("слово"); t.strip(); t.startswith("с"); t.split("о"); t.count("а"); t[i & 15]; t[2:9]
t = (latin, wide, wider)[i % 3]; t.encode().decode(); t + "é"; f"{t} {i:3d} {t!r}"; "%s %s" % (t, i); t == wide; t < wider; "дел" in t; len(t); t[::-1]; t.title(); t * 2; t.rfind(" ")
x = "я" + str(i); x += "ж"; x = x * 3; x[1]; x[1:3]; x == "яя"; ord("я"); chr(1072 + (i & 7)); hash(x); ", ".join(foreign); sorted(foreign); "é".isalpha()
s = "" :: s += "я"
x = [c for c in wide if c != " "]; "".join(x); "".join(c.upper() for c in wide); max(foreign, key=len); sorted(foreign, key=str.lower)
min(i, 5); max(L); sum(L); abs(-i); len(L); any(v > 5 for v in L); all(L); divmod(i, 7); round(1.567, 2); int(2.5); float(i); bool(i)
list(map(str, L)); list(filter(None, L)); sorted(L, key=lambda v: -v); max(words, key=len); list(zip(L, L)); list(enumerate(L)); list(reversed(L)); sorted(words)
next(iter(L)); next(iter(()), None); id(i); callable(add); hash("ab"); hex(i); bin(i); oct(i)
math.sqrt(i); math.floor(1.5); math.sin(1.0); math.pi; random.random(); time.perf_counter()
collections.deque(L).popleft(); heapq.heappop([1, 2, 3]); bisect.bisect(L, 7); functools.reduce(add, L); operator.itemgetter(1)(T)
x = (i & 7, 2); y = {(j, 2) for j in T}; x in y; z = {(j, 2): j for j in T}; x in z; z.get(x); z[3, 2]; (1, "a") < (1, "b"); max((v, 1) for v in T)
x = frozenset((i & 7, 2)); y = {x, frozenset(T)}; x in y; x & S; not x & S; x | {i}; S.isdisjoint(x); min(S)
d = {} :: d[i] = i; d[i] += 1; d.get(i - 3); i in d; i - 9 in d; x = d.pop(i - 50, None)
d = {} :: for w in words: d[w] = d.get(w, 0) + 1
for c in text: x = c in "aeiou" or c.isalpha()
sum(1 for v in L if v & 1); any(v == 7 for v in L); "".join(c for c in words[0] if c != "u"); set(v & 3 for v in T); sorted((v, 1) for v in T)
min(T, key=lambda v: abs(v - 2)); sorted(D.items(), key=lambda item: -item[1]); text[i & 15]; text[i & 15] == "q"; words[0] + text[3:]
x = 2.5 ** 2; y = i ** 2; z = (i + 0.5) ** 0.5; x = abs(z - y); int(z); z // 3; z % 3; -z < i
Colour.RED is Colour.GREEN; Colour.RED.value; x = Pair(i, 2); x.x + x.y; x, y = x; x = Record(i, 2); x == Record(1); x < Record(3)
d = collections.deque() :: d.append(i); d.append(2); d.popleft()
h = [] :: heapq.heappush(h, i % 7); len(h) > 9 and heapq.heappop(h)
d = collections.defaultdict(list) :: d[i & 7].append(i); x = collections.Counter("abca"); len(x)
list(itertools.chain(L, T)); list(itertools.islice(itertools.count(), 3)); list(itertools.product(T, T)); list(itertools.combinations(T, 2)); list(itertools.accumulate(L))
try: raise ValueError("x") except ValueError as e: x = e
try: D["zz"] except KeyError: pass
try: fails(2) except ValueError: pass
try: x = i finally: y = x
try: int("x") except (TypeError, ValueError): pass
try: p.none except AttributeError: pass
try: x = D["a"] except KeyError: x = 0
with lock: x = i
with p: x = i
g = count(10 ** 9) :: next(g); g.send(None)
match i & 3: case 0: x = 1 case 1: x = 2 case _: x = 3
match T: case (1, x, y): z = x
'''

RARE = r'''
pickle.loads(pickle.dumps([i, "text", 1.5, D, T, [b"bytes", None, True, 1 << 80]])); pickle.loads(pickle.dumps(L * 20)); pickle.loads(pickle.dumps(words * 9)); pickle.loads(pickle.dumps([p] * 9))
json.loads(json.dumps({"a": [1, 2.5, "x", None, True], "b": {"c": text}}))
re.match(r"(\w+) (\w+)", text); re.sub("o", "0", text); re.findall(r"\w+", text); re.split(" ", text)
io.StringIO().write(text); print(i, text, file=sink); sink.write("x\n"); copy.copy(L); struct.unpack("<ii", struct.pack("<ii", 1, 2))
exec(compile("def f(x, *a, k=1):\n  for i in range(x):\n    if i > 3 and x: print(f'{i}')\n  return [x for y in a]\nclass C:\n  a = {'b': 1}", "x", "exec"), {})
exec(compile("t = 0\nd = {}\nfor i in range(300):\n  d[i] = str(i)\n  if i % 3 == 0 and d[i] != 'x': t += len(d[i])\nfor k in d: t += k\n", "x", "exec"), {})
x = set(range(200)); y = set(range(100, 300)); x | y; x & y; x - y; x ^ y; sorted(range(100, 0, -1)); dict.fromkeys(x); list(x)
sorted([(v * 7919) % 101 for v in range(60)]); sorted([str(v) for v in range(50)]); "".join(map(str, L))
'''


def statements(row):
    """`a; b` are two lines; a clause keeps what follows its colon, `except`, `finally` and `case` begin a line."""
    lines = []
    for part in row.split("; "):
        for keyword in ("except", "finally", "case"):
            indent = "  " if keyword == "case" else ""
            part = part.replace(f" {keyword}", f"\n{indent}{keyword}") if part.startswith(("try", "match")) else part
        lines += part.split("\n")
    return [line for line in lines if line.strip()]


def train(names, rows, rounds):
    for row in rows.strip().split("\n"):
        before, _, body = row.rpartition(" :: ")
        source = "".join(["def work(rounds, x=0):\n", *(f"    {line}\n" for line in statements(before)), "    for i in range(rounds):\n",
                          *(f"        {line}\n" for line in statements(body))])
        exec(source, names)
        names["work"](rounds)


def main():
    names = {name: __import__(name) for name in (
        "threading math random time collections heapq bisect functools operator itertools pickle json re io copy struct enum dataclasses").split()}
    names["sink"] = open("/dev/null", "w")
    exec(CLASSES, names)
    sys.modules["training"] = module = type(sys)("training")
    module.__dict__.update(names)
    for name in ("Point", "Child", "Slotted"):
        names[name].__module__ = "training"
    train(names, ROWS, ROUNDS)
    train(names, RARE, ROUNDS // 100)


main()
