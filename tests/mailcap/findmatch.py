# Which program shows what, by a mailcap file.
import io
import os
import tempfile
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import mailcap
print(caught[0].category.__name__, caught[0].message)
# expect: DeprecationWarning The mailcap module is deprecated and will be removed in Python 3.13. See the mimetypes module for an alternative.

TEXT = r"""# a remark
text/plain; cat %s; test=true ; description="a; b"
text/plain; never %s; test=false
image/*; display %s ; print=lp %s; needsterminal
video/mpeg; xmpeg '%s'; compose = edit\; %s
application/x; prog %{name} %t \
   more %n %F %%
broken
Audio/Basic;play
image/png; better %s
"""

def show(f, *args, **kwargs):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(f(*args, **kwargs), *[f"{w.category.__name__}: {w.message}" for w in caught if w.category is not DeprecationWarning])

with tempfile.NamedTemporaryFile("w") as file:
    file.write(TEXT)
    file.flush()
    os.environ["MAILCAPS"] = file.name + os.pathsep + "/no/such/file"
    print(mailcap.listmailcapfiles() == [file.name, "/no/such/file"])  # expect: True
    caps = mailcap.getcaps()
for kind in caps:
    print(kind, caps[kind])
    # expect: text/plain [{'view': 'cat %s', 'test': 'true', 'description': '"a', 'b"': '', 'lineno': 0}, {'view': 'never %s', 'test': 'false', 'lineno': 1}]
    # expect: image/* [{'view': 'display %s', 'print': 'lp %s', 'needsterminal': '', 'lineno': 2}]
    # expect: video/mpeg [{'view': "xmpeg '%s'", 'compose': 'edit\\; %s', 'lineno': 3}]
    # expect: application/x [{'view': 'prog %{name} %t    more %n %F %%', 'lineno': 4}]
    # expect: audio/basic [{'view': 'play', 'lineno': 5}]
    # expect: image/png [{'view': 'better %s', 'lineno': 6}]
show(mailcap.findmatch, caps, "text/plain", filename="/tmp/a.txt")
# expect: ('cat /tmp/a.txt', {'view': 'cat %s', 'test': 'true', 'description': '"a', 'b"': '', 'lineno': 0})
show(mailcap.findmatch, caps, "image/png", filename="x.png")
# expect: ('display x.png', {'view': 'display %s', 'print': 'lp %s', 'needsterminal': '', 'lineno': 2})
show(mailcap.findmatch, caps, "image/png", "print", filename="x.png")
# expect: ('lp x.png', {'view': 'display %s', 'print': 'lp %s', 'needsterminal': '', 'lineno': 2})
show(mailcap.findmatch, caps, "video/mpeg", "compose")
# expect: ('edit; /dev/null', {'view': "xmpeg '%s'", 'compose': 'edit\\; %s', 'lineno': 3})
show(mailcap.findmatch, caps, "video/mpeg", filename="a b")
# expect: (None, None) UnsafeMailcapInput: Refusing to use mailcap with filename 'a b'. Use a safe temporary filename.
show(mailcap.findmatch, caps, "application/x", plist=["name=va-l", "z=1"])
# expect: ('prog va-l application/x    more %n %F %', {'view': 'prog %{name} %t    more %n %F %%', 'lineno': 4})
show(mailcap.findmatch, caps, "application/x", plist=["NAME=a;b"])
# expect: (None, None) UnsafeMailcapInput: Refusing to substitute parameter 'a;b' (name) into a shell command
show(mailcap.findmatch, caps, "application/x;y")  # expect: (None, None)
show(mailcap.findmatch, caps, "none/x")  # expect: (None, None)
show(mailcap.subst, "x %s %t %{a} %% %q", "t;x", "fn", ["a=b"])
# expect: None UnsafeMailcapInput: Refusing to substitute MIME type 't;x' into a shell command.
show(mailcap.subst, "x %s %t %{a} %% %q", "t/x", "fn", ["a=b"])  # expect: x fn t/x b % %q
for line in "a/b; c; d=e; f", "a", r"a/b; x\;y; z=1; z=2":
    show(mailcap.parseline, line)  # expect: ('a/b', {'view': 'c', 'd': 'e', 'f': ''})
    # expect: (None, None)
    # expect: ('a/b', {'view': 'x\\;y', 'z': '1'})
show(mailcap.lookup, caps, "image/png", "needsterminal")
# expect: [{'view': 'display %s', 'print': 'lp %s', 'needsterminal': '', 'lineno': 2}]
show(mailcap.readmailcapfile, io.StringIO("a/b;c\n"))  # expect: {'a/b': [{'view': 'c'}]}
del os.environ["MAILCAPS"]
os.environ["HOME"] = "/h"
print(mailcap.listmailcapfiles())
# expect: ['/h/.mailcap', '/etc/mailcap', '/usr/etc/mailcap', '/usr/local/etc/mailcap']
