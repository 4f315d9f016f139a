# A thread may wait for the end of the main thread's program.
import threading

over = threading.Event()


def follow(main):
    over.wait()
    main.join()
    print("thread", main.is_alive(), threading.main_thread() is main)


threading.Thread(target=follow, args=(threading.current_thread(),)).start()
print("main", threading.current_thread().is_alive())
over.set()
# expect: main True
# expect: thread False True
