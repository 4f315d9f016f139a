# oracle: no (the module gil)
import gil, threading
gil.reset()
done = threading.Event()
t = threading.Thread(target=done.wait, name="worker")
t.start()
by_name = {s["name"]: s for s in gil.stats()}
done.set()
t.join()
print(sorted(by_name), by_name["worker"]["takes"] >= 1, by_name["MainThread"]["state"])  # expect: ['MainThread', 'worker'] True runs
print(sorted(by_name["worker"]))
# expect: ['blocked', 'drops', 'handovers', 'held', 'ident', 'name', 'number', 'state', 'takes', 'waits', 'wanted']
print(sorted(gil.totals()))  # expect: ['blocked', 'drops', 'handovers', 'held', 'switches', 'takes', 'waits', 'wanted']
