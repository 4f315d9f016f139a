from urllib.parse import parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus, unquote_to_bytes, urlencode


def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except (ValueError, TypeError) as error:
        result = f"{type(error).__name__}: {error}"
    print(function.__name__, args, kwargs, ascii(result))


for text in ("a b", "\xe4/\xf6?", "100%", "a+b", "~-_.", b"\xff/x", "", "\ud800", "\u20ac%20"):
    show(quote, text)
    show(quote, text, "")
    show(quote_plus, text)
    show(quote, text, "\xe4/~")
show(quote, "\xe4", encoding="latin-1")
show(quote, "\u20ac", encoding="latin-1", errors="replace")
show(quote, b"a", "/", "utf-8")
show(quote_from_bytes, "a")
for text in ("a%20b", "%", "%4", "%4G%41", "%C3%A4x%ff", "\xe4%C3%A4\xf6", "a+b%2B", "", b"%41%zz"):
    show(unquote, text)
    show(unquote_to_bytes, text)
show(unquote_plus, "a+b%2Bc")
show(unquote, "%e4", "latin-1")
for query in ({"a": 1, "b": "x y"}, [("a", "\xe4"), ("b", [1, 2])], {"a": [1, "2"], "b": "xy", "c": None}, "abc", 5, [], [1], {"k": b"\xff"}):
    show(urlencode, query)
    show(urlencode, query, True)
print(urlencode({"a/b": "c/d e"}, quote_via=quote), urlencode({"a/b": "c/d e"}, safe="/"))
for query in ("a=1&b=2&a=3", "a=&b", "a=1;b=2", "a%20=b+c&&x", "=v", "", "a==b", b"a=1&b=%ff"):
    for more in ({}, {"keep_blank_values": True}, {"strict_parsing": True}, {"separator": ";"}, {"max_num_fields": 1}):
        show(parse_qs, query, **more)
        show(parse_qsl, query, **more)
show(parse_qsl, "a", separator="")
