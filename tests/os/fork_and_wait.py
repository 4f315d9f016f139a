import os
pid = os.fork()
if pid == 0:
    os._exit(7)
p, status = os.waitpid(pid, 0)
print(p == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
# expect: True True 7 7
try:
    os.waitpid(-1, 0)
except ChildProcessError as e:
    print(e)  # expect: [Errno 10] No child processes
