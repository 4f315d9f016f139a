# env: SETUPTOOLS_USE_DISTUTILS=stdlib
from modules.shown import show
from distutils import spawn, log

show(spawn.find_executable, "nono")  # expect: None
print(spawn.find_executable("sh").endswith("/sh"))  # expect: True
show(spawn.find_executable, "/bin/sh")  # expect: /bin/sh
show(spawn.find_executable, "sh", "/nowhere")  # expect: None
show(spawn.spawn, ["true"])  # expect: None
show(lambda: spawn.spawn(["/usr/bin/false"]))
# expect: DistutilsExecError command '/usr/bin/false' failed with exit code 1
show(spawn.spawn, ["nonono"])  # expect: DistutilsExecError command 'nonono' failed: No such file or directory
show(spawn.spawn, ["/bin/sh", "-c", "kill -9 $$"])
# expect: DistutilsExecError command '/bin/sh' failed with exit code -9
log.set_verbosity(1)
show(spawn.spawn, ["/bin/echo", "a b"], dry_run=1)  # expect: /bin/echo a b
# expect: None
print(log.set_threshold(log.DEBUG), log.set_threshold(3))  # expect: 2 1
log.info("left out")
log.Log(log.DEBUG).debug("100%")  # expect: 100%
log.Log(log.DEBUG).info("%d%%", 100)  # expect: 100%
show(log.log, 9, "x")  # expect: ValueError 9 wrong log level
