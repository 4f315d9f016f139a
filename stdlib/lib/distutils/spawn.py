"""Programs: to find one, and to run one to its end."""
import os
import subprocess

from . import log
from .errors import DistutilsExecError


def spawn(cmd, search_path=1, verbose=0, dry_run=0, env=None):
    """Runs cmd, a list.  DistutilsExecError if it cannot be run or fails; dry_run only says what would be run."""
    command = list(cmd)
    log.info(" ".join(command))
    if dry_run:
        return
    if search_path:
        command[0] = find_executable(command[0]) or command[0]
    try:
        exitcode = subprocess.call(command, env=env)
    except OSError as error:
        raise DistutilsExecError("command %r failed: %s" % (command[0], error.args[-1])) from error
    if exitcode:
        raise DistutilsExecError("command %r failed with exit code %s" % (command[0], exitcode))


def find_executable(executable, path=None):
    """The file of that name in the folders of path (PATH), or None."""
    if os.path.isfile(executable):
        return executable
    if path is None:
        path = os.environ.get("PATH", os.confstr("CS_PATH"))
    for folder in path.split(os.pathsep) if path else ():
        file = os.path.join(folder, executable)
        if os.path.isfile(file):
            return file
    return None
