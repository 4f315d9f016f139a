# Numbers and handlers have the names of an IntEnum.
import enum
import signal
import threading

for kind in signal.Signals, signal.Handlers, signal.Sigmasks:
    print(kind, kind.__mro__, kind.__module__, issubclass(kind, enum.IntEnum), len(kind))
    # expect: <enum 'Signals'> (<enum 'Signals'>, <enum 'IntEnum'>, <class 'int'>, <enum 'ReprEnum'>, <enum 'Enum'>, <class 'object'>) signal True 33
    # expect: <enum 'Handlers'> (<enum 'Handlers'>, <enum 'IntEnum'>, <class 'int'>, <enum 'ReprEnum'>, <enum 'Enum'>, <class 'object'>) signal True 2
    # expect: <enum 'Sigmasks'> (<enum 'Sigmasks'>, <enum 'IntEnum'>, <class 'int'>, <enum 'ReprEnum'>, <enum 'Enum'>, <class 'object'>) signal True 3
print(list(signal.Signals)[:3], signal.Signals.__members__["SIGIOT"], repr(signal.SIGCLD), repr(signal.SIGRTMAX))
# expect: [<Signals.SIGHUP: 1>, <Signals.SIGINT: 2>, <Signals.SIGQUIT: 3>] 6 <Signals.SIGCHLD: 17> <Signals.SIGRTMAX: 64>
print(repr(signal.SIGINT), signal.SIGINT, signal.SIGTERM.name, signal.Signals["SIGHUP"], 15 in signal.valid_signals())
# expect: <Signals.SIGINT: 2> 2 SIGTERM 1 True
print(repr(signal.getsignal(signal.SIGTERM)), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
# expect: <Handlers.SIG_DFL: 0> True
print(repr(signal.signal(signal.SIGUSR1, lambda number, frame: None)))  # expect: <Handlers.SIG_DFL: 0>
print(repr(signal.signal(signal.SIGUSR1, signal.SIG_IGN))[:20], repr(signal.getsignal(signal.SIGUSR1)))
# expect: <function <lambda> a <Handlers.SIG_IGN: 1>
print(signal.getsignal(signal.SIGUSR1) is signal.SIG_IGN, signal.SIG_IGN is signal.Handlers.SIG_IGN)
# expect: True True
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2]), repr(signal.SIG_SETMASK))
# expect: set() <Sigmasks.SIG_SETMASK: 2>
print(signal.pthread_sigmask(signal.SIG_BLOCK, []))  # expect: {<Signals.SIGUSR2: 12>}
signal.pthread_kill(threading.get_ident(), signal.SIGUSR2)
print(signal.sigpending(), repr(signal.sigwait({signal.SIGUSR2})))
# expect: {<Signals.SIGUSR2: 12>} <Signals.SIGUSR2: 12>
try:
    signal.Signals(99)
except ValueError as error:
    print(error)  # expect: 99 is not a valid Signals
