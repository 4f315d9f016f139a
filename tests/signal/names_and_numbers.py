import signal
print(signal.SIGINT, int(signal.SIGTERM), signal.SIGKILL.name, signal.Signals(15), signal.strsignal(2), signal.SIG_DFL, signal.getsignal(signal.SIGTERM), signal.SIGUSR1 + 0)
# expect: 2 15 SIGKILL 15 Interrupt 0 0 10
