import os
import signal
import subprocess


def before():
    os.environ["X"] = "set"
    os.setsid()


print(subprocess.run("test $(ps -o sid= -p $$) = $$ && echo own session", shell=True, preexec_fn=before, stdout=-1).stdout)
# expect: b'own session\n'


def bad():
    raise RuntimeError("no")


try:
    subprocess.Popen(["true"], preexec_fn=bad)
except subprocess.SubprocessError as e:
    print(e)  # expect: Exception occurred in preexec_fn.
try:
    subprocess.Popen(["no such"], preexec_fn=lambda: None)
except FileNotFoundError as e:
    print(e)  # expect: [Errno 2] No such file or directory: 'no such'
signal.signal(signal.SIGUSR1, lambda *a: None)
show = "grep -E 'Sig(Ign|Cgt|Blk)' /proc/self/status"
plain = subprocess.check_output(show, shell=True, text=True)
print([int(line.split()[1], 16) & ~(3 << 31) for line in plain.splitlines()])  # expect: [0, 0, 1024]
kept = subprocess.check_output(show, shell=True, text=True, restore_signals=False)
print([int(line.split()[1], 16) & 1 << signal.SIGPIPE - 1 for line in kept.splitlines()])
# expect: [0, 4096, 0]
print(signal.getsignal(signal.SIGUSR1) is not None, signal.pthread_sigmask(signal.SIG_BLOCK, []))
# expect: True set()
