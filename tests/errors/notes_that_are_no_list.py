import subprocess, sys

for notes in "'abc'", "('x', 'y')", "{'a': 1}", "5", "None", "b'ab'", "range(2)":
    program = f"e = ValueError('x'); e.__notes__ = {notes}; raise e"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    print(notes, repr(done.stderr.split("ValueError: ")[1]))  # expect: 'abc' 'x\na\nb\nc\n'
    # expect: ('x', 'y') 'x\nx\ny\n'
    # expect: {'a': 1} "x\n{'a': 1}"
    # expect: 5 'x\n5'
    # expect: None 'x\nNone'
    # expect: b'ab' 'x\n97\n98\n'
    # expect: range(2) 'x\n0\n1\n'
