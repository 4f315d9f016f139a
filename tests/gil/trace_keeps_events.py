# oracle: no (the module gil)
import gil, threading
gil.set_policy("ticks:10")
gil.trace(1000)
threads = [threading.Thread(target=lambda: [i for i in range(2000)]) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
events = gil.events()
gil.trace(0)
print(len(events) > 0, events[0]._fields if hasattr(events[0], "_fields") else len(events[0]), all(a.at <= b.at for a, b in zip(events, events[1:])))
# expect: True 7 True
