"""The main thread is current, and listed, to the last."""
import threading

main = threading.current_thread()


class Tell:
    def __init__(self):
        self.me = self

    def __del__(self):
        print(threading.current_thread() is main, threading.main_thread() is main, threading.enumerate() == [main], threading.active_count())


def watch():
    main.join()
    print(main.is_alive(), threading.enumerate() == [main, threading.current_thread()], threading.active_count())


threading.Thread(target=watch).start()
last = Tell()  # expect: False True 2
# expect: True True True 1
