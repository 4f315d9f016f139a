"""Processes that begin with a fresh interpreter: what they are told, and how they get back into the program."""
import os
import sys

__all__ = ["freeze_support", "set_executable", "get_executable"]

WINEXE = WINSERVICE = False

_executable = None

_UNREADY = """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable."""


def set_executable(path):
    """Which program new processes run."""
    global _executable
    _executable = os.fspath(path) if path is not None else None


def get_executable():
    """The same."""
    return _executable or sys.executable


def freeze_support():
    """For frozen programs elsewhere; nothing to do here."""


def get_command_line(**kwds):
    """The command that starts an interpreter which calls spawn_main() with these arguments."""
    arguments = ", ".join("%s=%r" % item for item in kwds.items())
    program = f"from multiprocessing.spawn import spawn_main; spawn_main({arguments})"
    return [get_executable(), "-c", program, "--multiprocessing-fork"]


def is_forking(argv):
    """Was the interpreter started by such a command?"""
    return len(argv) >= 2 and argv[1] == "--multiprocessing-fork"


def _check_not_importing_main():
    from .process import current_process
    if getattr(current_process(), "_inheriting", False):    # spawned, and not ready yet
        raise RuntimeError(_UNREADY)


def get_preparation_data(name, start_method=None):
    """What a child must know before the Process object can be unpickled."""
    from . import util
    from .context import get_start_method
    from .process import ORIGINAL_DIR, current_process
    _check_not_importing_main()
    main = sys.modules["__main__"]
    path = [folder or ORIGINAL_DIR or "" for folder in sys.path]
    data = {"log_to_stderr": util._log_to_stderr, "authkey": bytes(current_process().authkey), "name": name, "sys_path": path,
            "sys_argv": sys.argv, "orig_dir": ORIGINAL_DIR, "dir": os.getcwd(), "start_method": start_method or get_start_method()}
    if util._logger is not None:
        data["log_level"] = util._logger.getEffectiveLevel()
    spec = getattr(main, "__spec__", None)
    path = getattr(main, "__file__", None)
    if spec is not None and getattr(spec, "name", None):
        data["init_main_from_name"] = spec.name
    elif path is not None:
        data["init_main_from_path"] = os.path.normpath(os.path.join(ORIGINAL_DIR or "", path))
    return data


def spawn_main(pipe_handle, parent_pid=None, tracker_fd=None):
    """Runs in a child that was spawned."""
    from _multiprocessing import child_begin
    child_begin(os.getppid() if parent_pid is None else parent_pid, False)
    os._exit(run_child(pipe_handle))


def run_child(reader):
    """Read what a Process object needs, and it; run it: its exit code."""
    import pickle
    from .process import current_process
    with open(reader, "rb") as file:
        raw = file.read()
    preparation, rest = pickle.loads(raw)
    begun = current_process()
    begun._inheriting = True
    try:
        prepare(preparation)
        obj = pickle.loads(rest)
    finally:
        del begun._inheriting
    return obj._bootstrap()


def prepare(data):
    """Make this process what data, which get_preparation_data() gave, says it is."""
    from . import process, util
    from .context import set_start_method
    here = process.current_process()
    here.name = data.get("name", here.name)
    here.authkey = data.get("authkey", here.authkey)
    if data.get("log_to_stderr"):
        util.log_to_stderr()
    if "log_level" in data:
        util.get_logger().setLevel(data["log_level"])
    if "sys_path" in data:
        sys.path[:] = data["sys_path"]
    if "sys_argv" in data:
        sys.argv = data["sys_argv"]
    if "dir" in data:
        os.chdir(data["dir"])
    if "orig_dir" in data:
        process.ORIGINAL_DIR = data["orig_dir"]
    if "start_method" in data:
        set_start_method(data["start_method"], force=True)
    if "init_main_from_name" in data:
        _import_main(data["init_main_from_name"], None)
    elif "init_main_from_path" in data:
        _import_main(None, data["init_main_from_path"])


def import_main_path(main_path):
    """Make the program in this file the main module."""
    _import_main(None, main_path)


def _import_main(name, path):
    """The program's main module, under the name __mp_main__, so that `if __name__ == "__main__"` does not run."""
    import types
    if name is not None:
        if name == "__main__" or name.endswith(".__main__"):
            return      # of a package or an archive: it has no part that could be wanted here
        import runpy
        names = runpy.run_module(name, run_name="__mp_main__", alter_sys=True)
        main = types.ModuleType("__mp_main__")
        main.__dict__.update(names)
        sys.modules["__main__"] = sys.modules["__mp_main__"] = main
        return
    main = types.ModuleType("__mp_main__")
    main.__file__ = path
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main
    exec(code, main.__dict__)
