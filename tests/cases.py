"""The language of the behaviour tests, and how one of them is run.

A test is a Python file that says in comments what it must print:

    print(7 // 2)  # expect: 3              one line of stdout; the texts count in the file's order
    # expect nothing                        stdout stays empty
    # expect-error: TypeError: no           last line of stderr, and exit status 1
    # exit: 3                               exit status

`NAME.out` and `NAME.err` beside `NAME.py` hold all of stdout or stderr where comments cannot.  Without
`expect-error` and `.err`, stderr must stay empty.  How it is run:

    # stdin: text              one line of standard input (repeat for more)
    # args: a 'b c'            arguments after the script
    # run: -c 'print(1)'       these arguments in place of the script (repeat: each must give the answer)
    # options: -O              options before the script
    # also: --gil=ticks:1      gilt runs it once more with these options
    # env: NAME=VALUE          environment
    # timeout: 60              seconds, in place of 20
    # memory: 64               GiB of address space, in place of 4
    # oracle: no (reason)      python3.11 is not asked

The working directory is the test's own folder, whose name is left out of what is printed; addresses become `0x..` and
the interpreter's name `python`.  TMPDIR is a folder of the
test's own that is removed after it.  A test that leaves a process behind has failed.
"""
import os
import re
import resource
import select
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ORACLE = ["/usr/bin/python3.11", "-B"]
NOT_SUBJECTS = {"unit", "bench"}
DIRECTIVE = re.compile(r"# (expect-error|exit|stdin|args|run|options|also|env|timeout|memory|oracle):(?:[ ](.*))?$")
EXPECT = re.compile(r"# expect(?: (nothing)$|:(?: (.*))?$)")
ADDRESS = re.compile(r" at 0x[0-9a-f]+")
SANITIZER_REMARK = re.compile(r"==\d+==WARNING: AddressSanitizer failed to allocate.*\n")  # we return NULL then
STRAY_GRACE_S = 2.0
OUTPUT_CAP_BYTES = 64 << 20
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "dumb", "PATH": "/usr/local/bin:/usr/bin:/bin"}
STACK_BYTES = 8 << 20  # how deep is too deep is asked by many
LIVING = set()  # sessions of the tests that run now, for a runner that is told to stop


@dataclass
class Case:
    """One test file and what its comments say."""
    path: Path
    out: str | None = None  # expected stdout; None: the file does not say
    err: str | None = None  # expected stderr, whole
    error: str | None = None  # expected last line of stderr
    exit: int = 0
    options: dict = field(default_factory=dict)  # directive -> texts, in order

    @property
    def name(self):
        return f"{self.path.parent.name}/{self.path.stem}"

    def option(self, key, default):
        return self.options.get(key, [default])[-1]

    @property
    def asks_oracle(self):
        return not self.option("oracle", "").startswith("no")

    def commands(self, interpreter, is_gilt):
        """The command lines to run; each must give the answer."""
        script = [*shlex.split(self.option("options", "")), self.path.name, *shlex.split(self.option("args", ""))]
        plain = [shlex.split(run) for run in self.options.get("run", [])] or [script]
        also = [shlex.split(more) + plain[0] for more in self.options.get("also", [])] if is_gilt else []
        return [interpreter + arguments for arguments in plain + also]


@dataclass
class Outcome:
    out: str
    err: str
    status: int  # negative: the signal that ended it
    timed_out: bool = False
    strays: int = 0


def read_case(path):
    case = Case(path)
    with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        lines = file.read().split("\n")
    for line in lines:
        if directive := DIRECTIVE.search(line):
            case.options.setdefault(directive[1], []).append(directive[2] or "")
    case.out = expected_stdout(lines)
    case.error = case.option("expect-error", None)
    case.exit = int(case.option("exit", 1 if case.error is not None else 0))
    case.out = read_companion(path, ".out", case.out)
    case.err = read_companion(path, ".err", case.err)
    return case


def expected_stdout(lines):
    """What the `expect` comments add up to; None without any."""
    answers = [answer for line in lines if (answer := EXPECT.search(line))]
    texts = [(answer[2] or "") + "\n" for answer in answers if not answer[1]]
    return "".join(texts) if answers else None


def read_companion(path, suffix, otherwise):
    companion = path.with_suffix(suffix)
    return decode(companion.read_bytes()) if companion.exists() else otherwise


def decode(data):
    return data.decode("utf-8", "surrogateescape")


def find_cases(only=()):
    """All tests, by name; `only` are patterns of which one must be found in the name."""
    folders = sorted(d for d in ROOT.iterdir() if d.is_dir() and d.name not in NOT_SUBJECTS)
    paths = [p for d in folders for p in sorted(d.glob("*.py")) if not p.name.startswith("_")]
    if shadowing := [p for p in paths if p.stem in sys.stdlib_module_names]:
        sys.exit(f"a test may not have a standard module's name, it would be imported: {shadowing[0]}")
    wanted = [p for p in paths if not only or any(re.search(o, f"{p.parent.name}/{p.stem}") for o in only)]
    return [read_case(p) for p in wanted]


def run_case(case, command, limits=True, slower=1):
    """Runs one command line of the test in a session of its own, with its time and memory bounded."""
    folder = tempfile.mkdtemp(prefix="gilt-test-")
    try:
        return run_in(folder, case, command, limits, slower)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run_in(folder, case, command, limits, slower):
    stdin = "".join(line + "\n" for line in case.options.get("stdin", []))
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin.encode())
        given.seek(0)
        child = subprocess.Popen(command, cwd=case.path.parent, env=clean_environment(case, folder),
                                 stdin=given, stdout=out, stderr=err, start_new_session=True)
        LIVING.add(child.pid)
        if limits:
            bound(child.pid, int(case.option("memory", 4)) << 30)
        timed_out = not wait_for(child, float(case.option("timeout", 20)) * slower)
        strays = 0 if timed_out else count_strays(child.pid, STRAY_GRACE_S * slower)
        kill_session(child.pid)
        LIVING.discard(child.pid)
        child.wait()
        out.seek(0), err.seek(0)
        place = f"{case.path.parent}/"
        texts = [normalise(decode(file.read()), place, command[0]) for file in (out, err)]
        return Outcome(*texts, child.returncode, timed_out, strays)


def normalise(text, place, interpreter):
    """Without what differs from run to run and from machine to machine."""
    text = ADDRESS.sub(" at 0x..", text)
    return SANITIZER_REMARK.sub("", text).replace(place, "").replace(interpreter, "python")


def clean_environment(case, folder):
    """The same on every machine and for every user; what speaks to the sanitizers is kept."""
    kept = {k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS") or k == "LD_LIBRARY_PATH"}
    asked = dict(pair.split("=", 1) for pair in case.options.get("env", []))
    return kept | ENVIRONMENT | {"HOME": folder, "TMPDIR": folder} | asked


def set_common_ground():
    """What every child inherits, be the runner's shell as it may."""
    os.umask(0o022)
    hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
    soft = STACK_BYTES if hard == resource.RLIM_INFINITY else min(STACK_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_STACK, (soft, hard))


def bound(pid, address_space):
    """From outside, because code between fork and exec is no place for a program with threads."""
    try:
        resource.prlimit(pid, resource.RLIMIT_AS, (address_space, address_space))
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (OUTPUT_CAP_BYTES, OUTPUT_CAP_BYTES))
        resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))
    except ProcessLookupError:
        pass  # it has ended already


def wait_for(child, seconds):
    """Waits without polling.  False: time is up."""
    fd = os.pidfd_open(child.pid)
    try:
        poller = select.poll()
        poller.register(fd, select.POLLIN)
        return bool(poller.poll(seconds * 1000))
    finally:
        os.close(fd)


def session_members(session):
    """The living processes of a session, without its leader."""
    members = []
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/stat") as file:
                state, _, _, its_session = file.read().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(its_session) == session and state not in "ZX" and int(entry) != session:
            members.append(int(entry))
    return members


def count_strays(session, grace_s):
    """How many processes outlive the test.  A short grace: helpers notice the end by a closed pipe."""
    end = time.monotonic() + grace_s
    while (strays := session_members(session)) and time.monotonic() < end:
        time.sleep(0.02)
    return len(strays)


def kill_session(session):
    for pid in [session, *session_members(session)]:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def kill_all():
    for session in list(LIVING):
        kill_session(session)


def judge(case, outcome):
    """What is wrong with the outcome: a list of (title, expected, got), empty when all is as it should be."""
    wrong = []
    if case.out is None and case.error is None and case.err is None:
        wrong.append(("the file does not say what to expect", "", ""))
    if outcome.timed_out:
        wrong.append(("ran out of time", "", ""))
    elif outcome.status != case.exit:
        wrong.append((f"{describe_status(outcome.status)}, not exit status {case.exit}", "", ""))
    if outcome.strays:
        wrong.append((f"left {outcome.strays} process(es) behind", "", ""))
    if outcome.out != (case.out or ""):
        wrong.append(("stdout", case.out or "", outcome.out))
    last = outcome.err.rstrip("\n").rpartition("\n")[2]
    if case.err is not None and outcome.err != case.err:
        wrong.append(("stderr", case.err, outcome.err))
    elif case.err is None and last != (case.error or ""):
        wrong.append(("last line of stderr", case.error or "", outcome.err if case.error is None else last))
    return wrong


def describe_status(status):
    if status >= 0:
        return f"exit status {status}"
    return f"killed by {signal.Signals(-status).name}"
