import gettext
import io
import os
import struct
import tempfile


def catalog(pairs):
    pairs = sorted(pairs.items())
    head = 28
    originals, translations, table1, table2 = b"", b"", b"", b""
    start = head + 16 * len(pairs)
    ids = [k.encode() for k, _ in pairs]
    texts = [v.encode() for _, v in pairs]
    at = start
    for data in ids:
        table1 += struct.pack("<II", len(data), at)
        at += len(data) + 1
    for data in texts:
        table2 += struct.pack("<II", len(data), at)
        at += len(data) + 1
    return struct.pack("<7I", 0x950412DE, 0, len(pairs), head, head + 8 * len(pairs), 0, 0) + table1 + table2 + b"".join(d + b"\0" for d in ids + texts)


data = catalog({"": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n",
                "hello": "привет", "file\0files": "файл\0файла\0файлов", "menu\4open": "открыть"})
t = gettext.GNUTranslations(io.BytesIO(data))
print(t.gettext("hello"), t.gettext("other"), [t.ngettext("file", "files", n) for n in (1, 2, 5, 11, 21, 104)], t.pgettext("menu", "open"), t.pgettext("x", "open"))
# expect: привет other ['файл', 'файла', 'файлов', 'файлов', 'файл', 'файла'] открыть open
print(t.charset(), t.info()["plural-forms"][:11], t.ngettext("a", "b", 1), t.ngettext("a", "b", 2))
# expect: UTF-8 nplurals=3; a b
with tempfile.TemporaryDirectory() as top:
    folder = os.path.join(top, "ru", "LC_MESSAGES")
    os.makedirs(folder)
    with open(os.path.join(folder, "app.mo"), "wb") as f:
        f.write(data)
    print(os.path.relpath(gettext.find("app", top, ["ru_RU.UTF-8"]), top), gettext.find("app", top, ["de"]), gettext.translation("app", top, ["ru"]).gettext("hello"))
    # expect: ru/LC_MESSAGES/app.mo None привет
    gettext.bindtextdomain("app", top)
    print(gettext.textdomain("app"), gettext.textdomain())  # expect: app app
    os.environ["LANGUAGE"] = "ru"
    print(gettext.gettext("hello"), gettext.ngettext("file", "files", 3), gettext.dgettext("none", "hello"))
    # expect: привет файла hello
    try:
        gettext.translation("app", top, ["de"])
    except OSError as e:
        print(type(e).__name__, e)
        # expect: FileNotFoundError [Errno 2] No translation file found for domain: 'app'
    print(gettext.translation("app", top, ["de"], fallback=True).gettext("x"))  # expect: x
    gettext.translation("app", top, ["ru"]).install()
    print(_("hello"))  # expect: привет
for text in ("n>1", "n == 1 ? 0 : 1", "0", "n%10", "!n", "(n", "n)", "x", "n n", "n+"):
    try:
        f = gettext.c2py(text)
        print(text, [f(n) for n in (0, 1, 2, 10)])  # expect: n>1 [0, 0, 1, 1]
        # expect: n == 1 ? 0 : 1 [1, 0, 1, 1]
        # expect: 0 [0, 0, 0, 0]
        # expect: n%10 [0, 1, 2, 0]
        # expect: !n [1, 0, 0, 0]
    except Exception as e:
        print(text, type(e).__name__, e)  # expect: (n ValueError unbalanced parenthesis in plural form
        # expect: n) ValueError unexpected token in plural form: )
        # expect: x ValueError invalid token in plural form: x
        # expect: n n ValueError unexpected token in plural form: n
        # expect: n+ ValueError unexpected end of plural form
