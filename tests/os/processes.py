import os, signal, sys
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    os.write(w, b"from the child")
    os._exit(3)
os.close(w)
print(os.read(r, 100), os.waitpid(pid, 0)[1] >> 8)
pid = os.fork()
if pid == 0:
    signal.pause()
os.kill(pid, signal.SIGTERM)
_, status = os.waitpid(pid, 0)
print(os.WIFSIGNALED(status), os.WTERMSIG(status), os.WIFEXITED(status), os.waitstatus_to_exitcode(status))
print(os.system("exit 7") >> 8, os.waitstatus_to_exitcode(256), os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit 4"]))
sys.stdout.flush()
pid = os.posix_spawn("/bin/sh", ["sh", "-c", "echo spawned; exit 5"], os.environ)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))  # the shell's line comes before
with os.popen("cat > /dev/null; exit 2", "w") as p:
    p.write("x")
print(os.popen("exit 3").close(), os.getpid() == os.getpgid(0) or os.getpgid(0) > 0, os.cpu_count() > 0, os.getppid() > 0)
for wrong in (lambda: os.waitpid(-1, 0), lambda: os.kill(2 ** 22 + 5, 0), lambda: os.execv("/nope", ["x"]), lambda: os.execv("/bin/sh", []), lambda: os.posix_spawn("/nope", ["x"], {}), lambda: os.register_at_fork()):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
log = []
os.register_at_fork(before=lambda: log.append("before 1"), after_in_parent=lambda: log.append("parent 1"), after_in_child=lambda: os.write(1, b"child 1\n"))
os.register_at_fork(before=lambda: log.append("before 2"), after_in_parent=lambda: log.append("parent 2"))
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
print(log)  # expect: b'from the child' 3
# expect: True 15 False -15
# expect: 7 1 4
# expect: spawned
# expect: 5
# expect: 768 True True True
# expect: ChildProcessError [Errno 10] No child processes
# expect: ProcessLookupError [Errno 3] No such process
# expect: FileNotFoundError [Errno 2] No such file or directory
# expect: ValueError execv() arg 2 must not be empty
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: TypeError At least one argument is required.
# expect: child 1
# expect: ['before 2', 'before 1', 'parent 1', 'parent 2']
