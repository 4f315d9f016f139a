# The parts of which a spawned process begins.
import multiprocessing
import sys
from multiprocessing import process, spawn

if __name__ == "__main__":
    data = spawn.get_preparation_data("child")
    print(sorted(data))
    # expect: ['authkey', 'dir', 'init_main_from_path', 'log_to_stderr', 'name', 'orig_dir', 'start_method', 'sys_argv', 'sys_path']
    print(data["name"], data["start_method"], data["sys_argv"] == sys.argv, data["orig_dir"] == process.ORIGINAL_DIR)
    # expect: child fork True True
    spawn.set_executable("/bin/python")
    print([str(part) for part in spawn.get_command_line(a=1, b="x")[-2:]])
    # expect: ["from multiprocessing.spawn import spawn_main; spawn_main(a=1, b='x')", '--multiprocessing-fork']
    print(spawn.is_forking(["x", "--multiprocessing-fork", "a=1"]), spawn.is_forking(["x"]), spawn.is_forking([]))
    # expect: True False False
    spawn.prepare({"name": "renamed", "sys_argv": ["a"]})
    print(multiprocessing.current_process().name, sys.argv)  # expect: renamed ['a']
    process.current_process()._inheriting = True
    try:
        spawn.get_preparation_data("x")
    except RuntimeError as error:
        print("bootstrapping phase" in str(error))  # expect: True
    print(sorted(multiprocessing.context._concrete_contexts))  # expect: ['fork', 'forkserver', 'spawn']
    print(multiprocessing.context._default_context.get_start_method())  # expect: fork
