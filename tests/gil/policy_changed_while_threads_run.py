# oracle: no (the module gil)
import gil, threading
stop = False
def spin():
    while not stop: pass
threads = [threading.Thread(target=spin) for _ in range(3)]
for t in threads: t.start()
for text in ("ticks:1", "interval:0.0005", "legacy:1", "seeded:3", "ticks:5,where=bytecode", "lazy:5", "interval39:0.0005") * 3:
    gil.set_policy(text)
    sum(range(1000))
stop = True
for t in threads: t.join()
print("all joined")
# expect: all joined
