# The log of a process's life, as lessons show it.
import logging, multiprocessing as mp, sys
def worker():
    print("working")
def leave():
    sys.exit(3)
if __name__ == "__main__":
    for method in "fork", "spawn":
        context = mp.get_context(method)
        logger = context.log_to_stderr(logging.DEBUG)
        for handler in logger.handlers[:-1]: logger.removeHandler(handler)
        logger.setLevel(logging.INFO)
        for target in worker, leave:
            child = context.Process(target=target, name=f"{method} {target.__name__}")
            child.start()
            child.join()
    logger.setLevel(logging.DEBUG)  # expect: working
    # expect: working
