# oracle: no (the module gil)
import gil, threading
def work():
    with lock: pass
lock = threading.Lock()
gil.trace(1000)
t = threading.Thread(target=work)
with lock:
    t.start()
t.join()
events = gil.events()
gil.trace(0)
print(gil.events())  # expect: []
kinds = {e.kind for e in events}
print(sorted(kinds & {"start", "switch", "wait", "wake"}))  # expect: ['start', 'switch', 'wait', 'wake']
print([(e.source, e.target) for e in events if e.kind == "start"])  # expect: [(1, 2)]
print([e.cause for e in events if e.kind == "wait"])  # expect: ['lock', 'join']
print(all(a.at <= b.at for a, b in zip(events, events[1:])))  # expect: True
print(type(events[0]).__name__, len(events[0]))  # expect: Event 7
