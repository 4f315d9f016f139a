"""D000-66 D001-36 D001-37 D003-27 D003-31 D003-33: one thread computes, another still gets its turn."""
import threading, time
stop, beats = False, 0
def compute():
    x = 0
    while not stop:
        x += 1
def beat():
    global beats
    for _ in range(20):
        time.sleep(0.002)
        beats += 1
threads = [threading.Thread(target=compute), threading.Thread(target=beat)]
for t in threads: t.start()
threads[1].join()
stop = True
threads[0].join()
print(beats)  # expect: 20
# also: --gil=interval:0.001
# also: --gil=legacy:100
