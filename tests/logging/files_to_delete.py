# Which files a rotation removes: those with a time in one of the parts behind the name, the oldest first.
import logging.handlers
import os
import tempfile

os.chdir(tempfile.mkdtemp())


def show(name, when, names, **options):
    handler = logging.handlers.TimedRotatingFileHandler(name, when=when, delay=True, **options)
    for other in names:
        open(other, "w").close()
    print([os.path.basename(path) for path in handler.getFilesToDelete()])
    handler.namer = lambda name: name
    print([os.path.basename(path) for path in handler.getFilesToDelete()])


show("log.txt", "S", ["log.txt.2020-01-01_00-00-0%d" % i for i in range(3)] + ["log.txt.bak", "log.txt.x2020-01-01_00-00-00", "other.2020-01-01_00-00-00"],
     backupCount=2)  # expect: ['log.txt.2020-01-01_00-00-00']
     # expect: ['log.txt.2020-01-01_00-00-00']
show("b.log", "D", ["b.log.2020-01-01", "b.log.2020-01-02.zip", "b.log.2020-01-03.log.gz", "b.2020-01-04.log"], backupCount=1)
# expect: ['b.log.2020-01-01', 'b.log.2020-01-02.zip']
# expect: ['b.2020-01-04.log', 'b.log.2020-01-01', 'b.log.2020-01-02.zip']
