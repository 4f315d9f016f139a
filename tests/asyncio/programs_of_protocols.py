# Programs whose pipes are those of a protocol: subprocess_exec, subprocess_shell.
import asyncio, sys, signal
class P(asyncio.SubprocessProtocol):
    def __init__(self): self.done=asyncio.get_running_loop().create_future(); self.log=[]; self.out=b""
    def connection_made(self, t): self.t=t; self.log.append("made")
    def pipe_data_received(self, fd, data): self.out+=data; self.log.append(("data",fd))
    def pipe_connection_lost(self, fd, exc): self.log.append(("lost",fd,exc))
    def process_exited(self): self.log.append(("exited", self.t.get_returncode()))
    def connection_lost(self, exc): self.log.append(("connection_lost",exc)); self.done.set_result(None)
async def main():
    loop=asyncio.get_running_loop()
    t,p=await loop.subprocess_exec(P, sys.executable, "-c", "import sys; print(sys.stdin.read().upper())")
    print(type(t).__name__, isinstance(t.get_pid(), int), t.get_returncode(), t.is_closing(), t.get_protocol() is p)
    w=t.get_pipe_transport(0); w.write(b"hello"); w.close()
    await p.done
    print(p.out, p.log[0], sorted(map(str,p.log[1:-1])), p.log[-1], t.get_returncode())
    print(t.get_pipe_transport(5), t.get_extra_info("nothing", 3))
    try: t.kill()
    except ProcessLookupError as e: print(repr(e))
    t.close()
    t,p=await loop.subprocess_shell(P, "echo out; echo err >&2; exit 3", stdin=None)
    await p.done
    print(sorted(p.out.split()), t.get_returncode(), t.get_pipe_transport(0))
    t.close()
    t,p=await loop.subprocess_exec(P, "sleep", "100", stdin=asyncio.subprocess.DEVNULL, stdout=None, stderr=None)
    t.terminate(); await p.done; print(p.log, t.get_returncode()); t.close()
    t,p=await loop.subprocess_exec(P, "sleep", "100", stdin=None, stdout=None, stderr=None)
    t.send_signal(signal.SIGINT); await p.done; print(t.get_returncode()); t.close()
    t,p=await loop.subprocess_exec(P, "sleep", "100", stdin=None)
    t.close(); await p.done; print(p.log[-1], t.get_returncode())
    for bad in (dict(universal_newlines=True), dict(bufsize=5), dict(text=True), dict(encoding="ascii"), dict(errors="strict")):
        try: await loop.subprocess_exec(P, "true", **bad)
        except ValueError as e: print(e)
    for bad in (dict(universal_newlines=True), dict(shell=False), dict(bufsize=5), dict(text=True), dict(encoding="ascii"), dict(errors="strict")):
        try: await loop.subprocess_shell(P, "true", **bad)
        except ValueError as e: print(e)
    try: await loop.subprocess_exec(P, "/nonexistent/program")
    except FileNotFoundError as e: print(e)
    try: await loop.subprocess_exec(P, 5)
    except TypeError as e: print(e)
    try: await loop.subprocess_shell(P, 5)
    except ValueError as e: print(e)
asyncio.run(main())  # expect: _UnixSubprocessTransport True None False True
# expect: b'HELLO\n' made ["('data', 1)", "('exited', 0)", "('lost', 0, None)", "('lost', 1, None)", "('lost', 2, None)"] ('connection_lost', None) 0
# expect: None 3
# expect: ProcessLookupError()
# expect: [b'err', b'out'] 3 None
# expect: ['made', ('exited', -15), ('connection_lost', None)] -15
# expect: -2
# expect: ('connection_lost', None) -9
# expect: universal_newlines must be False
# expect: bufsize must be 0
# expect: text must be False
# expect: encoding must be None
# expect: errors must be None
# expect: universal_newlines must be False
# expect: shell must be True
# expect: bufsize must be 0
# expect: text must be False
# expect: encoding must be None
# expect: errors must be None
# expect: [Errno 2] No such file or directory: '/nonexistent/program'
# expect: expected str, bytes or os.PathLike object, not int
# expect: cmd must be a string
