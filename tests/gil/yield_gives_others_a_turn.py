# oracle: no (the module gil)
import gil, threading
gil.set_policy("never")
out = []
started = threading.Event()
def other():
    started.set()
    out.append("other")
t = threading.Thread(target=other)
t.start()
while not out: gil.yield_()
out.append("main")
t.join()
print(out)
# expect: ['other', 'main']
