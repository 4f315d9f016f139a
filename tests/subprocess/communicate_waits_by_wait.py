# communicate() waits by the object's wait(), which programs replace to wait for a whole pipeline.
import subprocess

for pipes in {"stdout": -1}, {"stdout": -1, "stderr": -1}, {"stdin": -1, "stdout": -1, "stderr": -1}, {}:
    for timeout in None, 10:
        process = subprocess.Popen(["sh", "-c", "echo a >&2; exit 3"], **({"stderr": subprocess.DEVNULL} | pipes))
        plain, waited = process.wait, []

        def wait(*args, **kwargs):
            waited.append(plain(*args, **kwargs))
            return waited[-1]
        process.wait = wait
        print(process.communicate(timeout=timeout), process.returncode, set(waited))
        # expect: (b'', None) 3 {3}
        # expect: (b'', None) 3 {3}
        # expect: (b'', b'a\n') 3 {3}
        # expect: (b'', b'a\n') 3 {3}
        # expect: (b'', b'a\n') 3 {3}
        # expect: (b'', b'a\n') 3 {3}
        # expect: (None, None) 3 {3}
        # expect: (None, None) 3 {3}
