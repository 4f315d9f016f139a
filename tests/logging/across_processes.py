import logging
import logging.handlers
import multiprocessing
import sys


def worker(box, n):
    log = logging.getLogger()
    log.handlers[:] = [logging.handlers.QueueHandler(box)]
    log.warning("from %d", n)


if __name__ == "__main__":
    logging.basicConfig(stream=sys.stdout, format="%(processName)s %(message)s")
    box = multiprocessing.Queue()
    listener = logging.handlers.QueueListener(box, *logging.root.handlers)
    for n in range(3):
        p = multiprocessing.Process(target=worker, args=(box, n), name=f"child {n}")
        p.start()
        p.join()
    listener.start()
    listener.stop()
    multiprocessing.log_to_stderr(logging.CRITICAL)
    print(multiprocessing.get_logger().name, multiprocessing.get_logger().level)  # expect: child 0 from 0
    # expect: child 1 from 1
    # expect: child 2 from 2
    # expect: multiprocessing 50
