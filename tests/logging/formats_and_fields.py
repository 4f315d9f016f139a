import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG,
                    format="%(levelname)-8s [%(threadName)s] %(processName)s %(name)s %(funcName)s:%(lineno)d %(filename)s"
                           " %(module)s - %(message)s")
log = logging.getLogger("a.b")
log.info("hello %s %d", "x", 3)
log.debug("d %(k)s", {"k": 1})


def inner():
    log.warning("from a function")
    log.error("from its caller", stacklevel=2)


inner()
t = threading.Thread(target=lambda: log.warning("in thread"), name="T1")
t.start()
t.join()
print(log, logging.getLogger(), logging.getLogger("a"), log.parent, logging.root.handlers)
for fmt, style in [("{message} {levelname:>10}", "{"), ("$message ${levelname}", "$"), (None, "%")]:
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter(fmt, style=style))
    log.addHandler(handler)
    log.propagate = False
    log.warning("styled")
    log.removeHandler(handler)
for fmt, style in [("abc", "%"), ("{x!z}", "{"), ("$", "$"), ("{", "{"), ("%(a)", "%"), ("x", "z"), ("{a:^^^x}", "{")]:
    try:
        logging.Formatter(fmt, style=style)
    except ValueError as e:
        print(repr(e))
logging.LoggerAdapter(logging.getLogger("ad"), {"k": 5}).warning("adapter")
