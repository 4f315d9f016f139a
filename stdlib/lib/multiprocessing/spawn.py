"""Processes that begin with a fresh interpreter: what they are told, and how they get back into the program."""
import os
import sys

__all__ = ["freeze_support", "set_executable", "get_executable"]

_executable = None
_preparing = False  # this process has been spawned and is not ready yet

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
    global _executable
    _executable = os.fspath(path) if path is not None else None


def get_executable():
    return _executable or sys.executable


def freeze_support():
    """For frozen programs elsewhere; nothing to do here."""


def command_line(reader):
    program = f"from multiprocessing.spawn import spawn_main; spawn_main({os.getpid()}, {reader})"
    return [get_executable(), "-c", program, "--multiprocessing-fork"]


def preparation_data(name, start_method="spawn"):
    """What a child must know before the Process object can be unpickled."""
    from . import util
    from .process import _ORIGINAL_DIR, current_process
    if _preparing:
        raise RuntimeError(_UNREADY)
    main = sys.modules["__main__"]
    data = {"name": name, "sys_path": sys.path[:], "sys_argv": sys.argv, "orig_dir": _ORIGINAL_DIR, "dir": os.getcwd(),
            "start_method": start_method, "authkey": bytes(current_process().authkey)}
    if util._logger is not None:
        data["log_to_stderr"], data["log_level"] = util._logs_to_stderr, util._logger.getEffectiveLevel()
    spec = getattr(main, "__spec__", None)
    path = getattr(main, "__file__", None)
    if spec is not None and getattr(spec, "name", None):
        data["main_name"] = spec.name
    elif path is not None:
        data["main_path"] = os.path.join(_ORIGINAL_DIR or "", path)
    return data


def spawn_main(parent, reader):
    """Runs in a child that was spawned."""
    from _multiprocessing import child_begin
    child_begin(parent, False)
    os._exit(run_child(reader))


def run_child(reader):
    """Read what a Process object needs, and it; run it: its exit code."""
    import pickle
    from . import util
    global _preparing
    with open(reader, "rb") as file:
        raw = file.read()
    preparation, rest = pickle.loads(raw)
    _preparing = True
    _prepare(preparation)
    obj = pickle.loads(rest)
    _preparing = False
    return obj._bootstrap(util)


def _prepare(data):
    from . import process, util
    from .context import set_start_method
    process.current_process().name = data["name"]
    process.current_process().authkey = data["authkey"]
    if "log_level" in data:
        if data["log_to_stderr"]:
            util.log_to_stderr()
        util.get_logger().setLevel(data["log_level"])
    sys.path[:] = data["sys_path"]
    sys.argv = data["sys_argv"]
    process._ORIGINAL_DIR = data["orig_dir"]
    os.chdir(data["dir"])
    set_start_method(data["start_method"], force=True)
    if "main_name" in data:
        _import_main(data["main_name"], None)
    elif "main_path" in data:
        _import_main(None, data["main_path"])


def _import_main(name, path):
    """The program's main module, under the name __mp_main__, so that `if __name__ == "__main__"` does not run."""
    import types
    main = types.ModuleType("__mp_main__")
    if name is not None:
        import importlib
        imported = importlib.import_module(name)
        sys.modules["__main__"] = sys.modules["__mp_main__"] = imported
        return
    main.__file__ = path
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main
    exec(code, main.__dict__)
