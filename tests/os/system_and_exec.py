import os, sys
print(os.system("exit 3") >> 8, os.system("true"), flush=True)
pid = os.fork()
if pid == 0:
    os.execvp("sh", ["sh", "-c", "echo from exec; exit 5"])
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))  # expect: 3 0
# expect: from exec
# expect: 5
