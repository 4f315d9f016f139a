# The names of platform, version and folders.
import sysconfig
print(sysconfig.get_platform().split("-")[0], sysconfig.get_python_version(), sysconfig.get_path_names())
# expect: linux 3.11 ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')
print(sysconfig.get_config_var("nosuch"), sysconfig.get_config_vars("py_version_short"), sysconfig.get_config_var("Py_GIL_DISABLED"))
# expect: None ['3.11'] None
print(sorted(sysconfig.get_paths()) == sorted([*sysconfig.get_path_names(), "platinclude"]))  # expect: True
