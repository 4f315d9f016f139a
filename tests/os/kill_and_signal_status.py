import os, signal, time
pid = os.fork()
if pid == 0:
    time.sleep(100)
    os._exit(0)
os.kill(pid, signal.SIGKILL)
_, status = os.waitpid(pid, 0)
print(os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))  # expect: True 9 -9
