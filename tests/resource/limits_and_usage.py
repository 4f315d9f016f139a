import resource

soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (50, hard))
print(resource.getrlimit(resource.RLIMIT_NOFILE)[0], resource.RLIM_INFINITY, resource.prlimit(0, resource.RLIMIT_NOFILE)[0])
# expect: 50 -1 50
try:
    files = [open("/dev/null") for _ in range(100)]
except OSError as e:
    print(e)  # expect: [Errno 24] Too many open files: '/dev/null'
u = resource.getrusage(resource.RUSAGE_SELF)
print(type(u), u.ru_maxrss > 0, u.ru_utime >= 0, len(u), resource.getrusage(resource.RUSAGE_THREAD).ru_nvcsw >= 0, resource.getpagesize())
# expect: <class 'resource.struct_rusage'> True True 16 True 4096
for call in (lambda: resource.getrlimit(999), lambda: resource.setrlimit(0, (1,)), lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (10, 5)), lambda: resource.getrusage(77)):
    try:
        call()
    except ValueError as e:
        print(e)  # expect: invalid resource specified
        # expect: expected a tuple of 2 integers
        # expect: current limit exceeds maximum limit
        # expect: invalid who parameter
