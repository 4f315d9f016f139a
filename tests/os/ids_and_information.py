import os
print(os.getpid() > 0, os.getppid() > 0, os.cpu_count() > 0, os.name, os.sep, os.linesep == "\n", os.curdir, os.pardir, os.devnull, os.pathsep, os.extsep, len(os.uname()), os.getuid() >= 0, len(os.sched_getaffinity(0)) > 0, len(os.urandom(8)), len(os.times()))
# expect: True True True posix / True . .. /dev/null : . 5 True True 8 5
