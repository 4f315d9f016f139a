"""python -m http.server serves a folder until Ctrl-C."""
import os
import signal
import subprocess
import sys
import tempfile
import urllib.request

with tempfile.TemporaryDirectory() as folder:
    with open(folder + "/hello.txt", "w") as f:
        f.write("hello\n")
    server = subprocess.Popen([sys.executable, "-u", "-m", "http.server", "-b", "127.0.0.1", "-d", folder, "0"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    words = server.stdout.readline().split()
    print(*words[:5], words[-1])  # expect: Serving HTTP on 127.0.0.1 port ...
    with urllib.request.urlopen(f"http://127.0.0.1:{words[5]}/hello.txt") as answer:
        print(answer.status, answer.headers["Content-Type"], answer.read())
        # expect: 200 text/plain b'hello\n'
    server.send_signal(signal.SIGINT)
    out, err = server.communicate(timeout=10)
    print(repr(out), err.split("] ")[1:], server.returncode)
    # expect: '\nKeyboard interrupt received, exiting.\n' ['"GET /hello.txt HTTP/1.1" 200 -\n'] 0
