import re
def t(f, *a, **k):
    try: r = f(*a, **k)
    except re.error as e: r = ("error", str(e), e.pos)
    except (IndexError, TypeError, ValueError, OverflowError) as e: r = (type(e).__name__, str(e))
    print(r)
for p, s in [(r"a*", "aaab"), (r"(a|b)*c", "ababc"), (r"(\w+)\s(\w+)", "hello world"), (r"^abc$", "abc\n"), (r"a.c", "a\nc"), (r"(?s)a.c", "a\nc"),
    (r"(?i)HeLLo", "hEllO"), (r"[^a-c]+", "abcxyz"), (r"(?P<y>\d{4})-(?P<m>\d\d)", "on 2024-05-06"), (r"a{2,3}", "aaaa"), (r"a{2,3}?", "aaaa"), (r"a{,2}b", "aab"), (r"x{", "x{"),
    (r"(a+)+b", "aaaaab"), (r"(?:a|ab)(?:c|bcd)(d*)", "abcd"), (r"(?<=foo)bar", "foobar"), (r"(?<!foo)bar", "foobar xbar"), (r"foo(?=bar)", "foobar"), (r"foo(?!bar)", "foobar foobaz"),
    (r"(\w)\1", "hello"), (r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\""), (r"(a)?(?(1)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r"\bfoo\b", "a foo b"), (r"\Bo", "foo"),
    (r"(?>a+)ab", "aaab"), (r"a++b", "aaab"), (r"a*+a", "aaa"), (r"(?m)^b", "a\nb"), (r"b$", "ab\n"), (r"\Ab\Z", "b"), (r"[\d\-x]+", "1-x2"), (r"[]a]+", "]a"), (r"[a\]]+", "a]"),
    (r"(a|b|cd)+?e", "abcde"), (r"((a)|b)*", "ab"), (r"(a*)*", "aa"), (r"(a*)+", "b"), (r"(?:)*", ""), (r"()|a", "a"), (r"\x41\u0042\t\0", "AB\t\0"), (r"é+", "ééé"), (r"(?i)É", "é"), (r"(?i)[É-Ë]", "ê"),
    (r"\w+", "naïve_日本"), (r"(?a)\w+", "naïve"), (r"(?x) a  b # c", "ab"), (r"(?i:a)b", "Ab"), (r"(?-i:a)b", "ab"), (r"(?i)(?-i:a)B", "ab"), (r"\d+(?:\.\d+)?", "3.14"), (r"(ab|a)(bc|c)?", "abc"), (r"(?i)ſ", "S"), (r"(?i)K", "k"),
    (r"(.)(.)(.)", "xyz"), (r"(a(b)?)+", "aba"), (r"(?:(a)|b)*", "ab"), (r"(x)?y\1?", "y"), (r"((?:ab)+?)(ab)", "ababab"), (r"[^\W\d_]+", "a1b_"), (r"\s*$", "abc  "), (r"(?=(a+))a*b\1", "baaabac"), (r"a|b|", "c")]:
    m = re.search(p, s)
    print(p, m and (m.span(), m.groups(), m.groupdict(), m.lastindex, m.lastgroup))
for p in ["(", ")", "[a", "a**", "*a", "a{3,2}", "(?P<a>x)(?P<a>y)", "(?P<1>x)", "(?P=zz)", "(?P<a", "\\", "[b-a]", "\\q", "(?<=a*)b", "(?z)", "a(?i)b", "(?P", "(?", "\\1", "(\\1)", "\\x1", "(?(2)a)", "[\\q]", "(?#", "a{1}{2}", "(?<a>b)", "x(?P>", "a++*", "(?i", "(?i-i:x)", "(?au:x)", "(?L:x)", "a\n(", "[]", "(?P<>x)", "(?P=)", "|*", "a{99999999999}", "(?:a", "[a-\\d]", "(?<", "(?(a", "(?(x)a)", "(?(1)a|b|c)", "\\400", "(?-a:x)", "(?-", "^*"]:
    t(re.compile, p)
print(re.sub("a", "b", "banana"), re.sub("(a)(n)", r"\2\1", "banana"), re.sub(r"(?P<x>a)", r"<\g<x>\g<1>\g<0>>", "banana", 2), re.subn("", "-", "abc"), re.sub("x*", "-", "abxd"), re.sub("a", lambda m: m.group().upper(), "banana"), re.sub(r"\w+", "", "a b"), re.sub("a", r"\n\\", "a"))
for r in [r"\9", r"\g<9>", r"\g<zz>", r"\g<", r"\gx", r"\q", "\\", r"\g<>"]: t(re.sub, "(a)", r, "a")
print(re.split(",", "a,b,,c"), re.split("(,)", "a,b"), re.split("x*", "axbc"), re.split(",", "a,b,c", 1), re.split(r"\s+", " a b "))
print(re.findall("a|b", "cabd"), re.findall("(a)(b)?", "aab"), re.findall("(a)", "aa"), re.findall("", "ab"), re.findall("a*", "baac"))
print([m.span() for m in re.finditer(r"\w+", "ab cd")], re.fullmatch("a+", "aa"), re.fullmatch("a+", "aab"), re.fullmatch("a|ab", "ab"), re.match("b", "ab"))
p = re.compile(r"(\d+)", re.I | re.M)
print(p, p.pattern, p.flags, p.groups, p.groupindex, p == re.compile(r"(\d+)", re.I | re.M), hash(p) == hash(re.compile(r"(\d+)", re.I | re.M)))
print(p.search("abc 12 34", 7), p.match("12", 1), p.search("123", 0, 2), p.findall("1 2 3", 2), p.sub("x", "1 2"), re.compile("^a").search("ba", 1), re.compile(b"a+").search(b"xaa"), re.findall(rb"\w+", b"a b\xe9"))
m = re.match(r"(?P<a>x)(?P<b>y)?", "xz")
print(m, m[0], m["a"], m["b"], m.group("a", "b"), m.groups("-"), m.groupdict(), m.start("b"), m.end(1), m.span(), m.regs, m.string, m.pos, m.endpos, m.re, m.expand(r"\1-\g<a>"), m.lastindex, m.lastgroup)
t(m.group, 5); t(m.group, "zz"); t(re.match, "a", b"a"); t(re.match, b"a", "a"); t(re.match, "a", 5); t(re.compile, 5); t(re.compile, p, re.I)
print(re.escape("a.b*c[x] y-z"), re.escape(b"a.b"), re.I, repr(re.I | re.M), re.RegexFlag(2), re.compile("a", re.I).flags, re.compile(b"a", re.A))
print(re.search(r"(a?){12}a{12}", "a" * 12) is not None, re.search("(x+x+)+y", "x" * 16), len(re.findall("(?:a|b)+", "ab" * 50000)[0]), re.match("(" * 50 + "a" + ")" * 50, "a").lastindex)
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world foo bar"), re.compile("a", re.X | re.S | re.A), re.compile("x" * 3), re.purge(), re.Scanner([(r"\d+", lambda s, t: int(t)), (r"\s+", None)]).scan("12 34x"))
print(re.search("日(.)", "x日本").group(1), re.sub("é", "e", "café"), re.findall(r"[\u4e00-\u9fff]+", "abc日本語"), re.findall(".", "a\U0001F600b"))
