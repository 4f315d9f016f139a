# oracle: no (libcurl is gilt's)
import _curl

for name in ("libcurl-that-is-not.so.9", "libm.so.6"):
    try:
        _curl.load(name)
    except ImportError as error:
        print(str(error).partition(" (")[0], "|", "cannot open" in str(error), "too old: it has no curl_" in str(error))
# expect: requests needs the library libcurl: install the package libcurl4 | True False
# expect: requests needs the library libcurl: install the package libcurl4 | False True
import requests
print(requests.__version__)  # expect: 2.28.1
