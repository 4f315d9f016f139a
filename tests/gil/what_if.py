# scripts/experiments/what_if.py: a race shows under the policies that let it, and the program's arguments and status arrive.
# oracle: no (--gil)
import os, subprocess, sys, tempfile

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../scripts/experiments/what_if.py")
RACE = """
import sys, threading
counter = 0
def add():
    global counter
    for _ in range(int(sys.argv[1])): counter += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(__name__, counter)
"""
def rows(*args):
    done = subprocess.run([sys.executable, SCRIPT, *args], capture_output=True, text=True)
    head, *lines = done.stdout.splitlines()
    return [(line.split()[0], " ".join(line.split()[6:])) for line in lines]

with tempfile.TemporaryDirectory() as folder:
    program = os.path.join(folder, "race.py")
    with open(program, "w") as file:
        file.write(RACE)
    policies = ["never", "ticks:100000", "seeded:1,ticks=5,where=bytecode"]
    for row in rows(*[word for policy in policies for word in ("-p", policy)], program, "1000"): print(row)
    # expect: ('never', 'the first')
    # expect: ('ticks:100000', 'as the first')
    # expect: ('seeded:1,ticks=5,where=bytecode', 'printed something else')
    with open(program, "w") as file:
        file.write("import gil, sys\nsys.exit(3 if gil.policy() == 'never' else 4)")
    print(rows("-p", "ticks:5", "-p", "never", program))  # expect: [('ticks:5', 'the first'), ('never', 'ended with 3')]
