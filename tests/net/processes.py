# oracle: no (there the children speak on the parent's connection, and wait for ever)
import multiprocessing
from _loopback import plain
import requests

session = requests.Session()
session.get(plain + "/hello")


def fetch(i):
    return session.get(f"{plain}/echo?i={i}").json()[1], requests.get(plain + "/hello").text


if __name__ == "__main__":
    with multiprocessing.Pool(3) as pool:
        print(pool.map(fetch, range(6)))
    print(session.get(plain + "/connections").text.split()[1])
    r = requests.get(plain + "/set?a=b")
    import pickle
    twin = pickle.loads(pickle.dumps(r))
    print(twin, twin.text, dict(twin.headers) == dict(r.headers), twin.cookies.get_dict(), twin.elapsed == r.elapsed)
    s = pickle.loads(pickle.dumps(session))
    print(s.get(plain + "/hello").text, s.headers == session.headers)
