# oracle: no (the module gil)
import gil, threading, time
lock = threading.Lock()
def work():
    with lock: pass
    for _ in range(100_000): pass
gil.timing(True)
gil.reset()
threads = [threading.Thread(target=work, name=f"w{i}") for i in range(2)]
with lock:
    for t in threads: t.start()
    time.sleep(0.01)
for t in threads: t.join()
rows = {row["name"]: row for row in gil.stats()}
print(sorted(rows))  # expect: ['MainThread', 'w0', 'w1']
main, w0 = rows["MainThread"], rows["w0"]
print(main["state"], w0["state"], w0["number"])  # expect: runs ended 2
print(main["drops"]["sleep"] >= 1, "join" in main["handovers"], w0["drops"]["lock"])  # expect: True True 1
print(main["blocked"] >= 0.01, w0["held"] > 0, w0["wanted"] >= 0)  # expect: True True True
total = gil.totals()
print(total["switches"] >= sum(total["handovers"].values()), total["takes"] >= total["waits"])  # expect: True True
gil.reset()
print(gil.totals()["switches"], [row["name"] for row in gil.stats()])  # expect: 0 ['MainThread']
print(gil.timing(False), gil.timing())  # expect: True False
