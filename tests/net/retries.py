from _loopback import plain, failure
import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


def session(**kwargs):
    s = requests.Session()
    s.mount("http://", HTTPAdapter(max_retries=Retry(**kwargs)))
    return s


s = session(total=3, status_forcelist=[503], backoff_factor=0.01)
print(s.get(plain + "/flaky/a/2").text, s.get(plain + "/flaky/b/3").text)
print(failure(s.get, plain + "/flaky/c/5"))
print(s.post(plain + "/flaky/d/1").status_code)
print(session(total=1, status_forcelist=[503], allowed_methods=["POST"]).post(plain + "/flaky/after/1").text)
print(session(total=2, status_forcelist=[503], raise_on_status=False).get(plain + "/flaky/e/9").status_code)
print(session(total=5, status=1, status_forcelist=[503]).get(plain + "/flaky/f/1").text)
print(failure(session(total=1, backoff_factor=0).get, "http://127.0.0.1:1/").partition("(Caused")[0])
print(failure(session(connect=2, read=False, total=5).get, "http://127.0.0.1:1/").partition("(Caused")[0])
