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
    print(rows("-p", "ticks:5", "-p", "never", program))  # expect: [('ticks:5', 'the first, ended with 4'), ('never', 'ended with 3')]

# what goes wrong: a program that is not there, one that fails, one that hangs, one that reads its input
def tell(*args, text="", **options):
    done = subprocess.run([sys.executable, SCRIPT, *options.get("before", ()), *args], capture_output=True, text=True, input=text)
    outcomes = [" ".join(line.split()[6:]) for line in done.stdout.splitlines()[1:]]
    return outcomes, done.stderr.splitlines()[-4:], done.returncode

os.chdir(tempfile.mkdtemp())
TWO = "-p", "never", "-p", "ticks:5"
def program(text):
    with open("p.py", "w") as file:
        file.write(text)
    return "p.py"
print(tell(*TWO, "absent.py")[1:])  # expect: (['usage: what_if.py [-h] [-p POLICY] [-t SECONDS] program ...', "what_if.py: error: [Errno 2] No such file or directory: 'absent.py'"], 2)
print(tell(*TWO, program("1 / 0")))  # expect: (['the first, ended with 1', 'as the first'], ['  File "p.py", line 1, in <module>', '    1 / 0', '    ~~^~~', 'ZeroDivisionError: division by zero'], 0)
print(tell(*TWO, program("a b")))  # expect: (['the first, ended with 1', 'as the first'], ['  File "p.py", line 1', '    a b', '      ^', 'SyntaxError: invalid syntax'], 0)
print(tell(*TWO, program("print(input())\nprint(input())"), text="1\n2\n"))  # expect: (['the first', 'as the first'], [], 0)
print(tell(*TWO, program("import gil, time\nif gil.policy() != 'never': time.sleep(60)"), before=["-t", "1"]))  # expect: (['the first', 'stopped after 1 s'], [], 0)
os.unlink("p.py")
