import sched
import threading
import time

now = 0.0


def sleep(seconds):
    global now
    now += seconds


s = sched.scheduler(lambda: now, sleep)
log = []
s.enter(3, 1, log.append, ("three",))
s.enter(1, 2, log.append, ("one, later",))
s.enter(1, 1, log.append, ("one, first",))
gone = s.enterabs(2, 1, log.append, argument=("never",))
s.enter(2, 1, lambda **kw: log.append(kw), kwargs={"a": 1})
s.cancel(gone)
print(len(s.queue), s.empty(), [(e.time, e.priority) for e in s.queue])
# expect: 4 False [(1.0, 1), (1.0, 2), (2.0, 1), (3.0, 1)]
print(s.run(blocking=False))  # expect: 1.0
s.run()
print(log, now, s.empty(), s.run())  # expect: ['one, first', 'one, later', {'a': 1}, 'three'] 3.0 True None
try:
    s.cancel(gone)
except ValueError:
    print("not there")  # expect: not there
s = sched.scheduler(time.monotonic, time.sleep)
times = []
for i in range(3):
    s.enter(0.01 * i, 1, lambda: times.append(time.monotonic()))
t = threading.Thread(target=s.run)
t.start()
t.join()
print(len(times), times == sorted(times))  # expect: 3 True
