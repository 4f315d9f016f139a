import multiprocessing
import resource

soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
kept = []
resource.setrlimit(resource.RLIMIT_NOFILE, (20, hard))
try:
    while True:
        kept.append(open("/dev/null"))
except OSError as e:
    print(e.errno)  # expect: 24
try:
    multiprocessing.Pool(2)
except OSError as e:
    print(e.errno)  # expect: 24
for file in kept:
    file.close()
resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
with multiprocessing.Pool(2) as pool:
    print(pool.map(abs, [-1, 2]))  # expect: [1, 2]
