import logging
import logging.handlers
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "log.txt")
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=60, backupCount=2)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log = logging.getLogger("r")
    log.propagate = False
    log.addHandler(handler)
    for i in range(12):
        log.warning("a line with number %02d", i)
    handler.close()
    for name in sorted(os.listdir(folder)):
        print(name, open(os.path.join(folder, name)).read().split("\n"))
        # expect: log.txt ['a line with number 10', 'a line with number 11', '']
        # expect: log.txt.1 ['a line with number 08', 'a line with number 09', '']
        # expect: log.txt.2 ['a line with number 06', 'a line with number 07', '']
    plain = os.path.join(folder, "plain.txt")
    logging.basicConfig(filename=plain, filemode="w", level=logging.INFO, encoding="utf-8")
    logging.info("größe")
    logging.getLogger("x").warning("two")
    print(open(plain, encoding="utf-8").read())  # expect: INFO:root:größe
    # expect: WARNING:x:two
    # expect:
    print(logging.root.handlers[0].mode, logging.root.handlers[0].encoding)  # expect: w utf-8
    late = logging.FileHandler(os.path.join(folder, "late"), delay=True)
    print(os.path.exists(late.baseFilename), late.stream)  # expect: False None
    logging.basicConfig(handlers=[late], force=True, format="%(message)s")
    logging.error("opened")
    print(open(late.baseFilename).read())  # expect: opened
    # expect:
    daily = logging.handlers.TimedRotatingFileHandler(os.path.join(folder, "daily"), when="midnight", backupCount=3, utc=True)
    print(daily.computeRollover(1_000_000_000) , daily.interval, daily.suffix)
    # expect: 1000080000 86400 %Y-%m-%d
    hourly = logging.handlers.TimedRotatingFileHandler(os.path.join(folder, "hourly"), when="h", interval=2)
    print(hourly.computeRollover(1_000_000_000))  # expect: 1000007200
    weekly = logging.handlers.TimedRotatingFileHandler(os.path.join(folder, "weekly"), when="W2", utc=True)
    print(weekly.computeRollover(1_000_000_000))  # expect: 1000339200
    logging.shutdown()
