"""A server that takes configurations from a socket: four bytes of length, then JSON for dictConfig or an INI file's text.
A part of logging.config."""
import io
import json
import logging
import struct
import threading
import traceback
from socketserver import StreamRequestHandler, ThreadingTCPServer

__all__ = ["listen", "stopListening"]

_running = None                 # the server at work; guarded by logging._lock


class _Configuration(StreamRequestHandler):
    """One configuration, sent by one connection."""

    def handle(self):
        size = self.rfile.read(4)
        if len(size) != 4:
            return
        data = self.rfile.read(struct.unpack(">L", size)[0])
        verify = self.server.verify
        try:
            data = data if verify is None else verify(data)
            if data is not None:
                self._apply(data.decode("utf-8"))
        except Exception:
            traceback.print_exc()
        finally:
            self.server.ready.set()

    @staticmethod
    def _apply(text):
        from . import config
        try:
            settings = json.loads(text)
        except ValueError:
            config.fileConfig(io.StringIO(text))
        else:
            config.dictConfig(settings)


class _Server(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port, verify, ready):
        super().__init__(("localhost", port), _Configuration)
        self.verify = verify
        self.ready = ready


class _ListenerThread(threading.Thread):
    """Serves until stopListening(); ready is set once it does, and port is where."""

    def __init__(self, port, verify):
        super().__init__()
        self.port = port
        self.verify = verify
        self.ready = threading.Event()

    def run(self):
        global _running
        with _Server(self.port, self.verify, self.ready) as server:
            self.port = self.port or server.server_address[1]
            with logging._lock:
                _running = server
            self.ready.set()
            server.serve_forever(0.1)


def listen(port=9030, verify=None):
    """A thread, yet to be started, that takes configurations at a port of this machine; verify(bytes) may change or refuse them."""
    return _ListenerThread(port, verify)


def stopListening():
    """End the server that listen() made."""
    global _running
    with logging._lock:
        server, _running = _running, None
    if server is not None:
        server.shutdown()
