import os
os.register_at_fork(before=lambda: print("before", flush=True), after_in_parent=lambda: print("parent", flush=True), after_in_child=lambda: None)
pid = os.fork()  # expect: before
# expect: parent
if pid == 0: os._exit(0)
os.waitpid(pid, 0)
