import datetime
from email import utils

for text in ("Ann <ann@x.org>", "ann@x.org", "ann@x.org (Ann B)", '"Doe, J." <j@x>', "", "Ann", "<a@b>", '"a\\"b" <c@d>', "a b <c@d", "=?utf-8?q?=C3=BC?= <u@x>"):
    print(utils.parseaddr(text))  # expect: ('Ann', 'ann@x.org')
    # expect: ('', 'ann@x.org')
    # expect: ('Ann B', 'ann@x.org')
    # expect: ('Doe, J.', 'j@x')
    # expect: ('', '')
    # expect: ('', 'Ann')
    # expect: ('', 'a@b')
    # expect: ('a"b', 'c@d')
    # expect: ('a b', 'c@d')
    # expect: ('=?utf-8?q?=C3=BC?=', 'u@x')
print(utils.getaddresses(["a@b, C <c@d>", "G: x@y, z@w;", "last@one"]))
# expect: [('', 'a@b'), ('C', 'c@d'), ('', 'x@y'), ('', 'z@w'), ('', 'last@one')]
for pair in ("", "a@b"), ("Ann", "a@b"), ("Doe, J.", "j@d"), ("Jürgen", "j@d"), ('q"uote', "q@d"):
    print(utils.formataddr(pair))  # expect: a@b
    # expect: Ann <a@b>
    # expect: "Doe, J." <j@d>
    # expect: =?utf-8?q?J=C3=BCrgen?= <j@d>
    # expect: "q\"uote" <q@d>
for text in ("Mon, 02 Jan 2023 15:04:05 +0100", "2 Jan 2023 15:04:05 GMT", "Mon, 2 Jan 23 15:04 EST", "02 Jan 2023 15:04:05 -0000", "Mon Jan  2 15:04:05 2023", "junk", "",
             "Sunday, 06-Nov-94 08:49:37 GMT", "6 Nov 1994 08:49:37 -0530"):
    print(utils.parsedate(text), utils.parsedate_tz(text))
    try:
        print(utils.parsedate_to_datetime(text))
    except Exception as e:
        print(type(e).__name__, e)
        # expect: (2023, 1, 2, 15, 4, 5, 0, 1, -1) (2023, 1, 2, 15, 4, 5, 0, 1, -1, 3600)
        # expect: 2023-01-02 15:04:05+01:00
        # expect: (2023, 1, 2, 15, 4, 5, 0, 1, -1) (2023, 1, 2, 15, 4, 5, 0, 1, -1, 0)
        # expect: 2023-01-02 15:04:05+00:00
        # expect: (2023, 1, 2, 15, 4, 0, 0, 1, -1) (2023, 1, 2, 15, 4, 0, 0, 1, -1, -18000)
        # expect: 2023-01-02 15:04:00-05:00
        # expect: (2023, 1, 2, 15, 4, 5, 0, 1, -1) (2023, 1, 2, 15, 4, 5, 0, 1, -1, 0)
        # expect: 2023-01-02 15:04:05
        # expect: (2023, 1, 2, 15, 4, 5, 0, 1, -1) (2023, 1, 2, 15, 4, 5, 0, 1, -1, 0)
        # expect: 2023-01-02 15:04:05
        # expect: None None
        # expect: ValueError Invalid date value or format "junk"
        # expect: None None
        # expect: ValueError Invalid date value or format ""
        # expect: (1994, 11, 6, 8, 49, 37, 0, 1, -1) (1994, 11, 6, 8, 49, 37, 0, 1, -1, 0)
        # expect: 1994-11-06 08:49:37+00:00
        # expect: (1994, 11, 6, 8, 49, 37, 0, 1, -1) (1994, 11, 6, 8, 49, 37, 0, 1, -1, -19800)
        # expect: 1994-11-06 08:49:37-05:30
print(utils.mktime_tz(utils.parsedate_tz("Mon, 02 Jan 2023 15:04:05 +0100")), utils.formatdate(0), utils.formatdate(1e9, usegmt=True))
# expect: 1672668245 Thu, 01 Jan 1970 00:00:00 -0000 Sun, 09 Sep 2001 01:46:40 GMT
print(utils.format_datetime(datetime.datetime(2023, 1, 2, 3, 4, 5)), utils.format_datetime(datetime.datetime(2023, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc), usegmt=True))
# expect: Mon, 02 Jan 2023 03:04:05 -0000 Mon, 02 Jan 2023 03:04:05 GMT
print(utils.quote('a"b\\'), utils.unquote('"a\\"b"'), utils.unquote("<x>"), utils.encode_rfc2231("ü x", "utf-8", "de"), utils.decode_rfc2231("utf-8'de'%C3%BC"))
# expect: a\"b\\ a"b x utf-8'de'%C3%BC%20x ['utf-8', 'de', '%C3%BC']
print(utils.collapse_rfc2231_value(("utf-8", "", "gr\xc3\xbcn")), utils.make_msgid("id", "host").endswith(".id@host>"))
# expect: grün True
