"""URLs that would make something else of a request's lines are refused before anything is sent."""
import socket
import urllib.request

with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]


def shown(url):
    try:
        urllib.request.urlopen(url.replace("PORT", str(port)))
    except Exception as e:
        print(type(e).__name__, str(e).replace(str(port), "PORT"))


shown("http://127.0.0.1:PORT/a\nb")
# expect: InvalidURL URL can't contain control characters. '/a\nb' (found at least '\n')
shown("http://127.0.0.1:PORT/a b")
# expect: InvalidURL URL can't contain control characters. '/a b' (found at least ' ')
shown("http://127.0.0.1:PORT/\r\nX-Injected: 1\r\n")
# expect: InvalidURL URL can't contain control characters. '/\r\nX-Injected: 1' (found at least '\r')
shown("http://local host/")
# expect: InvalidURL URL can't contain control characters. 'local host' (found at least ' ')
shown("http://127.0.0.1:PORT/x\x7f")
# expect: InvalidURL URL can't contain control characters. '/x\x7f' (found at least '\x7f')
shown("http://127.0.0.1:PORT/é")
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 5: ordinal not in range(128)
shown("http://127.0.0.1:PORT/?q=\x00")
# expect: InvalidURL URL can't contain control characters. '/?q=\x00' (found at least '\x00')
shown("http://127.0.0.1:PORT/%20?q=a+b#fragment here")
# expect: URLError <urlopen error [Errno 111] Connection refused>
shown("http://127.0.0.1:PORT")  # expect: URLError <urlopen error [Errno 111] Connection refused>
shown("http://127.0.0.1:PORT?x=1")  # expect: URLError <urlopen error [Errno 111] Connection refused>
shown("http://")  # expect: URLError <urlopen error no host given>
