# oracle: no (there a charset with a null character in it is a ValueError)
from _loopback import plain
import requests

seen = set()
session = requests.Session()
for seed in range(250):
    for stream in (False, True):
        try:
            r = session.get(f"{plain}/fuzz/{seed}", timeout=2, stream=stream)
            if stream:
                list(r.iter_content(100))
            else:
                r.text, r.apparent_encoding
            r.headers, r.links, r.ok, repr(r.cookies), r.history
        except requests.RequestException as error:
            str(error), repr(error)
            seen.add("RequestException")
        except (UnicodeError, LookupError) as error:
            seen.add("a name that is no text")

print(sorted(seen), session.get(plain + "/hello").text.strip())  # expect: ['RequestException'] hello
