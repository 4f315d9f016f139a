"""Starts the server of these tests (_server.py), which ends with the process that imported this.

    from _loopback import plain, tls, other, CA      "http://127.0.0.1:PORT", "https://localhost:PORT" ..., a path
"""
import os
import posix as _posix

for _name in list(os.environ):
    if _name.lower().endswith("_proxy") or _name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        del os.environ[_name]

_here = os.path.dirname(os.path.abspath(__file__))
_stdin, _keep = os.pipe()      # _keep stays open as long as this process lives: then the server reads the end
_answers, _stdout = os.pipe()
_posix.posix_spawn("/usr/bin/python3.11", ["/usr/bin/python3.11", "-B", "-I", os.path.join(_here, "_server.py")], dict(os.environ),
                   file_actions=[(os.POSIX_SPAWN_DUP2, _stdin, 0), (os.POSIX_SPAWN_DUP2, _stdout, 1)])
os.close(_stdin)
os.close(_stdout)
with open(_answers) as _file:
    ports = [int(word) for word in _file.readline().split()]
plain = f"http://127.0.0.1:{ports[0]}"
tls = f"https://localhost:{ports[1]}"
other = f"https://localhost:{ports[2]}"
CA = os.path.join(_here, "_localhost.pem")
OTHER_CA = os.path.join(_here, "_other.pem")


def anonymous(text):
    """Without the ports, which change."""
    for port, name in zip(ports, ("PLAIN", "TLS", "OTHER")):
        text = str(text).replace(str(port), name)
    return text


def failure(function, *args, **kwargs):
    """What a call raises, as one line."""
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return anonymous(f"{type(error).__module__}.{type(error).__name__}: {error}")
