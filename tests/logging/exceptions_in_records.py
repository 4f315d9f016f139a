import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("went wrong: %s", "division")
    logging.warning("again", exc_info=True)
try:
    {}["k"]
except KeyError as e:
    kept = e
logging.error("later", exc_info=kept)
logging.error("none", exc_info=True)


def f():
    logging.error("stack", stack_info=True)


f()
