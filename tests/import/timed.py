# -X importtime: a line for each import, in the order in which they end, indented by depth.
import os
import subprocess
import sys

os.chdir(os.environ["TMPDIR"])
for name, text in (("outer", "import inner, other"), ("inner", ""), ("other", "")):
    with open(name + ".py", "w") as file:
        file.write(text)
for command, env in ((["-X", "importtime"], {}), ([], {"PYTHONPROFILEIMPORTTIME": "1"})):
    done = subprocess.run([sys.executable, *command, "-c", "import outer"], capture_output=True, text=True, env={**os.environ, **env})
    lines = done.stderr.splitlines()
    print(lines[0])
    rows = [line.removeprefix("import time:").split("|") for line in lines[1:]]
    rows = [row for row in rows if row[2].strip() in ("outer", "inner", "other")]
    print([row[2] for row in rows])
    own, whole = [[int(row[i]) for row in rows] for i in (0, 1)]
    print(whole[2] >= own[2] + whole[0] + whole[1] - 3, [len(field) for field in rows[0][:2]])
    # expect: import time: self [us] | cumulative | imported package
    # expect: ['   inner', '   other', ' outer']
    # expect: True [11, 12]
    # expect: import time: self [us] | cumulative | imported package
    # expect: ['   inner', '   other', ' outer']
    # expect: True [11, 12]
