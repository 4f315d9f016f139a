# listen(): a configuration comes by a socket.
import json
import logging
import logging.config
import socket
import struct
import sys

seen = []


def verify(data):
    seen.append(len(data) > 0)
    return data


thread = logging.config.listen(0, verify)
thread.start()
thread.ready.wait()
thread.ready.clear()
data = json.dumps({"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout"}},
                   "root": {"level": "INFO", "handlers": ["h"]}}).encode()
with socket.create_connection(("localhost", thread.port)) as connection:
    connection.sendall(struct.pack(">L", len(data)) + data)
    thread.ready.wait(5)
logging.info("configured")  # expect: configured
logging.config.stopListening()
thread.join(5)
print(seen, thread.is_alive())  # expect: [True] False
