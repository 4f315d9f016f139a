# What a crash, a dump of the innermost thread and a watchdog write; and that the process ends as it would without them.
import os
import re
import subprocess
import sys

CRASH = "import faulthandler\ndef f():\n    faulthandler.%s\n"

# an address sanitizer must leave these signals alone
os.environ["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":handle_segv=0:handle_abort=0:handle_sigfpe=0"


def run(code, *options):
    done = subprocess.run([sys.executable, *options, "-c", code], capture_output=True, text=True)
    print(done.returncode, re.sub(r"0x[0-9a-f]+", "0x", done.stderr))


for name in ("_sigsegv()", "_read_null()", "_sigabrt()", "_sigfpe()"):
    run(CRASH % name + "faulthandler.enable()\nf()")
run(CRASH % "_sigsegv(True)" + "faulthandler.enable(all_threads=False)\nf()")
run(CRASH % "_sigsegv()" + "f()")
run(CRASH % "_sigsegv()" + "faulthandler.enable()\nprint(faulthandler.disable(), faulthandler.disable())\nf()")
run(CRASH % "_sigsegv()" + "f()", "-X", "faulthandler")
run("import os; os.abort()", "-X", "dev")
run("import faulthandler\ndef f(n):\n    if n: f(n - 1)\n    else: faulthandler.dump_traceback()\nf(120)")
run("import faulthandler\nfaulthandler.enable()\nexec(compile('def \\u03b1(): faulthandler._sigsegv()\\n\\u03b1()', '\\u20ac' + 'x' * 600, 'exec'))")
run("import faulthandler\nfaulthandler.dump_traceback_later(.05, exit=True)\nwhile True: pass")
