# Programs look up threads, and start them, by names that begin with an underscore.
import threading

ended = threading.Event()
threading._start_new_thread(lambda word: (print("runs", word), ended.set()), ("low",))  # expect: runs low
ended.wait()

def find(wanted):
    for ident, thread in threading._active.items():
        if thread is wanted:
            return ident

worker = threading.Thread(target=ended.wait)
ended.clear()
worker.start()
print(find(worker) == worker.ident, find(threading.main_thread()) == threading.get_ident(), find(None))
# expect: True True None
ended.set()
worker.join()
print(find(worker), threading._main_thread is threading.main_thread())  # expect: None True
with threading._allocate_lock() as entered:
    print(entered)  # expect: True
try:
    threading.thread
except AttributeError as error:
    print(error, error.name, error.obj is threading)
    # expect: module 'threading' has no attribute 'thread' thread True
