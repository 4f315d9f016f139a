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
def signals(which, **kwargs):
    text = subprocess.check_output(f"grep {which} /proc/self/status", shell=True, text=True, **kwargs)
    return int(text.split()[1], 16)


pipe = 1 << signal.SIGPIPE - 1
print(signals("SigBlk"), signals("SigCgt") & 1 << signal.SIGUSR1 - 1, signals("SigIgn") & pipe, signals("SigIgn", restore_signals=False) == 0)
# expect: 0 0 0 False
print(signals("SigIgn", restore_signals=False) & pipe == pipe)  # expect: True
print(signal.getsignal(signal.SIGUSR1) is not None, signal.pthread_sigmask(signal.SIG_BLOCK, []))
# expect: True set()
