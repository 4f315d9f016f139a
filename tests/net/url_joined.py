from urllib.parse import urljoin

LINKS = ["g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g;x", "", ".", "./", "..", "../", "../g", "../../g", "../../../g", "/./g", "/../g",
         "g.", "..g", "./../g", "g/./h", "g/../h", "g;x=1/../y", "http:g", "https://o/", "x//y", "///z", "g?y/./x", "mailto:x"]
for base in ("http://a/b/c/d;p?q", "http://a", "http://a/b/c/", "a/b", "file:///x/y", "mailto:x", "http://h?q=1", "/x/y/z", ""):
    print(base, [urljoin(base, link) for link in LINKS])
print(urljoin(b"http://a/b", b"c"))
for mixed in ((b"http://a/b", "c"), ("http://a/b", b"c")):
    try:
        urljoin(*mixed)
    except TypeError as error:
        print(error)
