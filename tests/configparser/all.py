import configparser
import io

text = """\
[DEFAULT]
base = /srv
level = 3

# a comment
[Paths]
Data = %(base)s/data
logs: %(data)s/logs
many =
    one
    two

    three
percent = 100%%
[switches]
on = yes
off = 0
n = 42
x = 2.5
; another
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), c["Paths"]["data"], c.get("Paths", "LOGS"), repr(c["Paths"]["many"]), c["Paths"]["percent"], c["Paths"]["level"])
print(c.getboolean("switches", "on"), c.getboolean("switches", "off"), c.getint("switches", "n"), c["switches"].getfloat("x"), c["switches"].getint("none", 7), c.get("switches", "none", fallback="f"))
print(list(c), len(c), "Paths" in c, "data" in c["Paths"], c.has_option("Paths", "base"), c.options("switches"), c.items("switches"), c["Paths"], c.get("Paths", "data", raw=True), c.get("Paths", "data", vars={"base": "/x"}))
c["new"] = {"a": "1", "b": "2"}
c.set("new", "c", "3")
c["new"]["d"] = "4"
del c["new"]["a"]
c.remove_section("switches")
out = io.StringIO()
c.write(out)
print(out.getvalue())
again = configparser.ConfigParser()
again.read_string(out.getvalue())
print(again == c, {s: dict(again[s]) for s in again.sections()} == {s: dict(c[s]) for s in c.sections()}, dict(c["new"]))
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, inline_comment_prefixes=("#",), delimiters=("=",))
e.read_string("[a]\nx = 1 # one\nflag\ny = ${x}${b:z}$$\n[b]\nz = ${a:x}!\n")
print(dict(e["a"]), dict(e["b"]))
r = configparser.RawConfigParser()
r.read_string("[a]\nx = %(nope)s %\n")
print(r["a"]["x"], c.read(["/no/such/file"]))
for call in (lambda: c["nope"], lambda: c.get("nope", "x"), lambda: c.get("new", "x"), lambda: c.add_section("new"), lambda: c.add_section("DEFAULT"), lambda: c.set("new", "x", 5), lambda: c.read_string("x = 1\n"), lambda: c.read_string("[a]\nx = 1\nx = 2\n"),
             lambda: c.read_string("[q]\n[q]\n"), lambda: configparser.ConfigParser().read_string("[a]\nnothing\n"), lambda: c.set("new", "bad", "50%"), lambda: c.getint("Paths", "data"), lambda: c["new"].getboolean("b"), lambda: e.get("a", "none")):
    try:
        print(call())
    except Exception as x:
        print(type(x).__name__, x)
b = configparser.ConfigParser()
b.read_string("[a]\nx = %(x)s\ny = %(zz)s\nz = %q\n")
for name in "xyz":
    try:
        b.get("a", name)
    except configparser.InterpolationError as x:
        print(type(x).__name__, x)
