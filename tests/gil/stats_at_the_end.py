# The table of --stats, printed when the threads are gone, has a row for each of them: the main thread's too.
# oracle: no (--stats)
import subprocess, sys

PROGRAM = """
import atexit, gil, threading
threads = [threading.Thread(target=sum, args=([1],), name=name) for name in ("a", "b")]
for t in threads: t.start()
for t in threads: t.join()
atexit.register(lambda: print([(row["name"], row["state"]) for row in gil.stats()]))
"""
done = subprocess.run([sys.executable, "--stats", "-c", PROGRAM], capture_output=True, text=True)
print(done.stdout, end="")
# expect: [('MainThread', 'runs'), ('a', 'ended'), ('b', 'ended')]
rows = [line.split() for line in done.stderr.splitlines()[2:]]
print([row[:2] for row in rows[:-1]], rows[-1][0])  # expect: [['1', 'MainThread'], ['2', 'a'], ['3', 'b']] all
print(sum(int(row[5]) for row in rows[:-1]) == int(rows[-1][4]))  # expect: True
