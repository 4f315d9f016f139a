import subprocess
import sys

print(subprocess.run(["echo", "hi"], capture_output=True, text=True))
# expect: CompletedProcess(args=['echo', 'hi'], returncode=0, stdout='hi\n', stderr='')
print(subprocess.run("echo $0 $1; echo err >&2", shell=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
# expect: CompletedProcess(args='echo $0 $1; echo err >&2', returncode=0, stdout=b'/bin/sh\n', stderr=b'err\n')
print(subprocess.run(["cat"], input="text\r\n", text=True, capture_output=True).stdout.encode())
# expect: b'text\n'
print(subprocess.run(["cat"], input=b"bytes", stdout=subprocess.PIPE).stdout)  # expect: b'bytes'
print(subprocess.run(["true"]).returncode, subprocess.call(["false"]), subprocess.check_call(["true"]))
# expect: 0 1 0
print(subprocess.check_output("echo a; echo b >&2", shell=True, stderr=subprocess.STDOUT))
# expect: b'a\nb\n'
print(subprocess.getoutput("printf 'x\\n\\n'"), subprocess.getstatusoutput("echo y; exit 3"))  # expect: x
# expect:  (3, 'y')
for call in (lambda: subprocess.run("exit 3", shell=True, check=True), lambda: subprocess.check_call(["sh", "-c", "kill -9 $$"]),
             lambda: subprocess.check_output(["sh", "-c", "echo out; exit 1"])):
    try:
        call()
    except subprocess.CalledProcessError as e:
        print(e, "|", e.returncode, e.cmd, e.output, e.stderr)
        # expect: Command 'exit 3' returned non-zero exit status 3. | 3 exit 3 None None
        # expect: Command '['sh', '-c', 'kill -9 $$']' died with <Signals.SIGKILL: 9>. | -9 ['sh', '-c', 'kill -9 $$'] None None
        # expect: Command '['sh', '-c', 'echo out; exit 1']' returned non-zero exit status 1. | 1 ['sh', '-c', 'echo out; exit 1'] b'out\n' None
for args in (["no such program"], ["./nowhere/prog"], ["/tmp"], [""]):
    try:
        subprocess.run(args)
    except OSError as e:
        print(type(e).__name__, e)
        # expect: FileNotFoundError [Errno 2] No such file or directory: 'no such program'
        # expect: FileNotFoundError [Errno 2] No such file or directory: './nowhere/prog'
        # expect: PermissionError [Errno 13] Permission denied: '/tmp'
        # expect: PermissionError [Errno 13] Permission denied: ''
try:
    subprocess.run(["true"], cwd="/no/such/folder")
except OSError as e:
    print(e)  # expect: [Errno 2] No such file or directory: '/no/such/folder'
for kwargs in ({"input": b"", "stdin": 1}, {"capture_output": True, "stdout": 1}, {"bufsize": "x"}, {"text": True, "universal_newlines": False},
               {"env": {"a=b": "c"}}, {"startupinfo": 1}):
    try:
        subprocess.run(["true"], **kwargs)
    except (ValueError, TypeError, subprocess.SubprocessError) as e:
        print(type(e).__name__, e)  # expect: ValueError stdin and input arguments may not both be used.
        # expect: ValueError stdout and stderr arguments may not be used with capture_output.
        # expect: TypeError bufsize must be an integer
        # expect: SubprocessError Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.
        # expect: ValueError illegal environment variable name
        # expect: ValueError startupinfo is only supported on Windows platforms
try:
    subprocess.run(["echo", "a\0b"])
except ValueError as e:
    print(e)  # expect: embedded null byte
print(subprocess.list2cmdline(["a b", 'c"d', "e\\", "f g\\", ""]))  # expect: "a b" c\"d e\ "f g\\" ""
