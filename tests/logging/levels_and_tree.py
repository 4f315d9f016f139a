import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")
root = logging.getLogger()
a, abc = logging.getLogger("a"), logging.getLogger("a.b.c")
print(abc.parent.name, root.level, abc.getEffectiveLevel(), abc.isEnabledFor(logging.INFO))
# expect: a 30 30 False
ab = logging.getLogger("a.b")
print(abc.parent.name, ab.parent.name, ab.getChild("x").name, root.getChild("y").name)
# expect: a.b a a.b.x y
a.setLevel("DEBUG")
abc.debug("now it passes")  # expect: DEBUG:a.b.c:now it passes
ab.setLevel(logging.ERROR)
abc.warning("no more")
logging.disable(logging.ERROR)
abc.error("nothing")
abc.critical("critical")  # expect: CRITICAL:a.b.c:critical
logging.disable(logging.NOTSET)
logging.addLevelName(15, "FINE")
a.log(15, "a level of our own")  # expect: FINE:a:a level of our own
print(logging.getLevelName(15), logging.getLevelName("INFO"), logging.getLevelName(11), logging.getLevelName("x"))
# expect: FINE 20 Level 11 Level x
for bad in ["LOUD", 1.5]:
    try:
        a.setLevel(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ValueError Unknown level: 'LOUD'
        # expect: TypeError Level not an integer or a valid string: 1.5
try:
    logging.getLogger(3)
except TypeError as e:
    print(e)  # expect: A logger name must be a string
print(logging.getLogger("a") is a, logging.getLogger("root") is root, a.hasHandlers(), logging.getLevelNamesMapping()["WARN"])
# expect: True True True 30
a.addFilter(lambda record: "secret" not in record.getMessage())
a.warning("a secret")
a.warning("no secrecy")  # expect: WARNING:a:no secrecy
ab.error("secret, but from below")  # expect: ERROR:a.b:secret, but from below
a.addFilter(logging.Filter("a.b"))
a.error("filtered by name")
import pickle
print(pickle.loads(pickle.dumps(ab)) is ab)  # expect: True
