import os
import signal
import subprocess
import sys
import tempfile

p = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(p.poll(), p.pid > 0, p)  # expect: None True <Popen: returncode: None args: ['cat']>
out, err = p.communicate(b"x" * 1_000_000)
print(len(out), err, p.returncode, p)  # expect: 1000000 None 0 <Popen: returncode: 0 args: ['cat']>
with subprocess.Popen(["sh", "-c", "read a; echo got $a"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as p:
    p.stdin.write("line\n")
    print(p.stdout.readline(), end="")  # expect: got line
print(p.returncode, p.stdin.closed, p.stdout.closed)  # expect: 0 True True
p = subprocess.Popen(["sleep", "100"])
p.terminate()
print(p.wait(), p.returncode == -signal.SIGTERM)  # expect: -15 True
p.kill()
p = subprocess.Popen("echo $V $(pwd)", shell=True, env={"V": "value", "PATH": os.environ["PATH"]}, cwd="/", stdout=-1)
print(p.communicate())  # expect: (b'value /\n', None)
with tempfile.TemporaryFile() as f:
    subprocess.call(["echo", "to a file"], stdout=f)
    f.seek(0)
    print(f.read())  # expect: b'to a file\n'
print(subprocess.Popen(["cat"], stdin=subprocess.DEVNULL, stdout=-1).communicate())  # expect: (b'', None)
r, w = os.pipe()
p = subprocess.Popen(f"echo through >&{w}; ls /proc/self/fd | wc -l", shell=True, pass_fds=[w], stdout=-1)
os.close(w)
print(p.communicate()[0].strip(), os.read(r, 100))  # expect: b'5' b'through\n'
os.close(r)
p = subprocess.Popen(["sh", "-c", "ps -o pgid= -p $$; echo $$"], stdout=-1, start_new_session=True)
print(len(set(p.communicate()[0].split())))  # expect: 1
print(subprocess.run("umask", shell=True, umask=0o37, stdout=-1).stdout)  # expect: b'0037\n'
p = subprocess.Popen(["sh", "-c", "exit 7"])
print(p.wait(5), p.poll(), p.args)  # expect: 7 7 ['sh', '-c', 'exit 7']
with subprocess.Popen([sys.executable, "-c", "import sys; sys.stderr.write('e' * 70000); sys.stdout.write('o' * 70000)"],
                      stdout=-1, stderr=-1) as p:
    print([len(part) for part in p.communicate(timeout=10)])  # expect: [70000, 70000]
