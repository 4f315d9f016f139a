# input() needs all three streams.
import sys

for name in ("stdin", "stdout", "stderr"):
    kept = getattr(sys, name)
    setattr(sys, name, None)
    try:
        input()
    except RuntimeError as e:
        message = str(e)
    setattr(sys, name, kept)
    print(message)
    delattr(sys, name)
    try:
        input()
    except RuntimeError as e:
        message = str(e)
    setattr(sys, name, kept)
    print(message)  # expect: input(): lost sys.stdin
    # expect: input(): lost sys.stdin
    # expect: input(): lost sys.stdout
    # expect: input(): lost sys.stdout
    # expect: input(): lost sys.stderr
    # expect: input(): lost sys.stderr
