"""Calls are seen from the very next one on, whatever that is, and each time a profile begins."""
import sys

events = []


def note(frame, event, arg):
    events.append((event, frame.f_code.co_name if "c_" not in event else arg.__name__))


def called():
    return 1


def profiled():
    sys.setprofile(note)
    abs(1)
    called()
    x = [called() for _ in "a"]
    abs(2)
    sys.setprofile(None)


class Switch:
    def on(self):
        sys.setprofile(note)


for _ in range(2):
    profiled()
    print(*events)
    # expect: ('c_call', 'abs') ('c_return', 'abs') ('call', 'called') ('return', 'called') ('call', '<listcomp>') ('call', 'called') ('return', 'called') ('return', '<listcomp>') ('c_call', 'abs') ('c_return', 'abs') ('c_call', 'setprofile')
    # expect: ('c_call', 'abs') ('c_return', 'abs') ('call', 'called') ('return', 'called') ('call', '<listcomp>') ('call', 'called') ('return', 'called') ('return', '<listcomp>') ('c_call', 'abs') ('c_return', 'abs') ('c_call', 'setprofile')
    events.clear()
for _ in range(2):
    Switch().on()
    len([])
    called()
    sys.setprofile(None)
    print(*events)
    # expect: ('return', 'on') ('c_call', 'len') ('c_return', 'len') ('call', 'called') ('return', 'called') ('c_call', 'setprofile')
    # expect: ('return', 'on') ('c_call', 'len') ('c_return', 'len') ('call', 'called') ('return', 'called') ('c_call', 'setprofile')
    events.clear()
