"""Virtual environments: a folder with an interpreter whose sys.prefix it is, and with packages that only this one sees.

The interpreter is a symbolic link to the binary, or a copy.  The library is in the binary; so a folder for packages, the scripts that
put bin/ into PATH, and pyvenv.cfg, which says whose environment it is, are all there is beside it.
"""
import logging
import os
import shlex
import shutil
import subprocess
import sys
import types

__all__ = ["EnvBuilder", "create", "main"]

CORE_VENV_DEPS = ("pip", "setuptools")
logger = logging.getLogger(__name__)
_WHEELS = "/usr/share/python-wheels"        # where Debian keeps pip for environments


class EnvBuilder:
    """Makes environments of one kind.  Its methods are the steps; a subclass may add to them, above all in post_setup()."""

    def __init__(self, system_site_packages=False, clear=False, symlinks=False, upgrade=False, with_pip=False, prompt=None,
                 upgrade_deps=False):
        self.system_site_packages = system_site_packages
        self.clear = clear
        self.symlinks = symlinks
        self.upgrade = upgrade
        self.with_pip = with_pip
        self.orig_prompt = prompt
        self.prompt = os.path.basename(os.getcwd()) if prompt == "." else prompt
        self.upgrade_deps = upgrade_deps

    def create(self, env_dir):
        """An environment in this folder."""
        env_dir = os.path.abspath(env_dir)
        context = self.ensure_directories(env_dir)
        system_site_packages, self.system_site_packages = self.system_site_packages, False  # pip is to be put into the environment
        self.create_configuration(context)
        self.setup_python(context)
        if self.with_pip:
            self._setup_pip(context)
        if not self.upgrade:
            self.setup_scripts(context)
            self.post_setup(context)
        if system_site_packages:
            self.system_site_packages = True
            self.create_configuration(context)
        if self.upgrade_deps:
            self.upgrade_dependencies(context)

    def clear_directory(self, path):
        """Remove all that is in a folder."""
        for name in os.listdir(path):
            file = os.path.join(path, name)
            if os.path.islink(file) or os.path.isfile(file):
                os.remove(file)
            elif os.path.isdir(file):
                shutil.rmtree(file)

    def ensure_directories(self, env_dir):
        """Make the folders.  The context, an object with the names of everything, is what the other steps get."""
        if os.pathsep in os.fspath(env_dir):
            raise ValueError(f"Refusing to create a venv in {env_dir} because it contains the PATH separator {os.pathsep}.")
        if os.path.exists(env_dir) and self.clear:
            self.clear_directory(env_dir)
        context = types.SimpleNamespace()
        context.env_dir = env_dir
        context.env_name = os.path.split(env_dir)[1]
        context.prompt = f"({self.prompt if self.prompt is not None else context.env_name}) "
        _make_folder(env_dir)
        executable = getattr(sys, "_base_executable", None) or sys.executable
        if not executable:
            raise ValueError("Unable to determine path to the running Python interpreter. Provide an explicit path or check that your "
                             "PATH environment variable is correctly set.")
        folder, _ = os.path.split(os.path.abspath(executable))
        context.executable = executable
        context.python_dir = folder
        context.python_exe = "python%d.%d" % sys.version_info[:2]
        version = "python%d.%d" % sys.version_info[:2]
        context.inc_path = os.path.join(env_dir, "include", version)
        context.lib_path = os.path.join(env_dir, "lib", version, "site-packages")
        context.bin_name = "bin"
        context.bin_path = os.path.join(env_dir, "bin")
        context.env_exe = context.env_exec_cmd = os.path.join(context.bin_path, context.python_exe)
        for made in (context.inc_path, context.lib_path, context.bin_path):
            _make_folder(made)
        link = os.path.join(env_dir, "lib64")
        if sys.maxsize > 2 ** 32 and not os.path.lexists(link):
            os.symlink("lib", link)
        return context

    def create_configuration(self, context):
        """Write pyvenv.cfg."""
        context.cfg_path = os.path.join(context.env_dir, "pyvenv.cfg")
        with open(context.cfg_path, "w", encoding="utf-8") as file:
            file.write(f"home = {context.python_dir}\n")
            file.write(f"include-system-site-packages = {str(self.system_site_packages).lower()}\n")
            file.write("version = %d.%d.%d\n" % sys.version_info[:3])
            if self.prompt is not None:
                file.write(f"prompt = {self.prompt!r}\n")
            file.write(f"executable = {os.path.realpath(context.executable)}\n")
            file.write(f"command = {self._command(context)}\n")

    def _command(self, context):
        """The command line that makes such an environment."""
        options = [option for option, wanted in (
            ("--without-pip", not self.with_pip), ("--system-site-packages", self.system_site_packages), ("--clear", self.clear),
            ("--upgrade", self.upgrade), ("--upgrade-deps", self.upgrade_deps)) if wanted]
        if self.orig_prompt is not None:
            options.append(f'--prompt="{self.orig_prompt}"')
        return " ".join([context.executable, "-m", "venv", *options, context.env_dir])

    def symlink_or_copy(self, src, dst, relative_symlinks_ok=False):
        """A link to a file, or where that does not work or is not wanted, a copy."""
        if self.symlinks:
            try:
                if not os.path.islink(dst):
                    os.symlink(os.path.basename(src) if relative_symlinks_ok else src, dst)
                return
            except OSError:
                logger.warning("Unable to symlink %r to %r", src, dst)
        shutil.copyfile(src, dst)

    def setup_python(self, context):
        """bin/python3.11, and its other names."""
        if not os.path.lexists(context.env_exe) or self.upgrade:
            if os.path.lexists(context.env_exe):
                os.remove(context.env_exe)
            self.symlink_or_copy(context.executable, context.env_exe)
            if not os.path.islink(context.env_exe):
                os.chmod(context.env_exe, 0o755)
        for name in ("python", "python3", "gilt"):
            path = os.path.join(context.bin_path, name)
            if not os.path.exists(path):
                os.symlink(context.python_exe, path)

    def _call_new_python(self, context, *py_args, **kwargs):
        """Run the environment's interpreter."""
        environment = kwargs["env"] = dict(kwargs.get("env") or os.environ)
        environment["VIRTUAL_ENV"] = context.env_dir
        environment.pop("PYTHONHOME", None)
        kwargs["cwd"] = context.env_dir
        kwargs["executable"] = context.env_exec_cmd
        subprocess.check_output([context.env_exec_cmd, *py_args], **kwargs)

    def _setup_pip(self, context):
        """pip out of a wheel of the system's, if there is one."""
        wheel = _wheel_of_pip()
        if wheel is None:
            print("gilt brings no pip, and there is none in %s (Debian: python3-pip-whl): packages in Python can be put into %s"
                  % (_WHEELS, context.lib_path), file=sys.stderr)
            return
        import zipfile
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(context.lib_path)
        with open(os.path.join(context.env_dir, "pip.conf"), "w", encoding="utf-8") as file:
            file.write("[install]\nno-compile = no\n")         # which means: do not; gilt keeps no compiled files
        for name in ("pip", "pip3", "pip%d.%d" % sys.version_info[:2]):
            path = os.path.join(context.bin_path, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(f"#!{context.env_exe}\nimport sys\nfrom pip._internal.cli.main import main\nsys.exit(main())\n")
            os.chmod(path, 0o755)

    def setup_scripts(self, context):
        """The scripts that a shell reads to enter the environment."""
        from ._scripts import SCRIPTS
        for name, text in SCRIPTS.items():
            path = os.path.join(context.bin_path, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(self.replace_variables(text, context))

    def post_setup(self, context):
        """For subclasses: what else there is to be done."""

    def replace_variables(self, text, context):
        """A script with its places filled in."""
        for place, value in (("__VENV_DIR__", context.env_dir), ("__VENV_NAME__", context.env_name), ("__VENV_PROMPT__", context.prompt),
                             ("__VENV_BIN_NAME__", context.bin_name), ("__VENV_PYTHON__", context.env_exe)):
            text = text.replace(place, shlex.quote(value))
        return text

    def install_scripts(self, context, path):
        """The scripts in the folders common and posix below path, for subclasses."""
        for kind in ("common", os.name):
            top = os.path.join(path, kind)
            for folder, _, files in os.walk(top):
                target = os.path.normpath(os.path.join(context.bin_path, os.path.relpath(folder, top)))
                os.makedirs(target, exist_ok=True)
                for name in files:
                    self._install_script(context, os.path.join(folder, name), os.path.join(target, name))

    def _install_script(self, context, source, target):
        with open(source, "rb") as file:
            data = file.read()
        if not source.endswith((".exe", ".pdb")):
            try:
                data = self.replace_variables(data.decode("utf-8"), context).encode("utf-8")
            except UnicodeError as error:
                logger.warning("unable to copy script %r, may be binary: %s", source, error)
                return
        with open(target, "wb") as file:
            file.write(data)
        shutil.copymode(source, target)

    def upgrade_dependencies(self, context):
        logger.debug(f"Upgrading {CORE_VENV_DEPS} packages in {context.bin_path}")
        self._call_new_python(context, "-m", "pip", "install", "--upgrade", *CORE_VENV_DEPS)


def _make_folder(path):
    if not os.path.exists(path):
        os.makedirs(path)
    elif os.path.islink(path) or os.path.isfile(path):
        raise ValueError("Unable to create directory %r" % path)


def _wheel_of_pip():
    try:
        names = sorted(name for name in os.listdir(_WHEELS) if name.startswith("pip-") and name.endswith(".whl"))
    except OSError:
        return None
    return os.path.join(_WHEELS, names[-1]) if names else None


def create(env_dir, system_site_packages=False, clear=False, symlinks=False, with_pip=False, prompt=None, upgrade_deps=False):
    """An environment in this folder."""
    EnvBuilder(system_site_packages=system_site_packages, clear=clear, symlinks=symlinks, with_pip=with_pip, prompt=prompt,
               upgrade_deps=upgrade_deps).create(env_dir)


def main(args=None):
    """The command line."""
    import argparse
    parser = argparse.ArgumentParser(prog="venv", description="Makes virtual environments in one or more folders.",
                                     epilog="Once there is one, enter it: `. ENV_DIR/bin/activate`.")
    parser.add_argument("dirs", metavar="ENV_DIR", nargs="+", help="A folder for an environment.")
    parser.add_argument("--system-site-packages", default=False, action="store_true", dest="system_site",
                        help="The environment sees the system's packages, too.")
    links = parser.add_mutually_exclusive_group()
    links.add_argument("--symlinks", default=True, action="store_true", dest="symlinks", help="Link the interpreter (as is done anyway).")
    links.add_argument("--copies", default=True, action="store_false", dest="symlinks", help="Copy the interpreter.")
    parser.add_argument("--clear", default=False, action="store_true", dest="clear", help="Empty the folder first.")
    parser.add_argument("--upgrade", default=False, action="store_true", dest="upgrade", help="Only renew the interpreter.")
    parser.add_argument("--without-pip", dest="with_pip", default=True, action="store_false", help="Without pip.")
    parser.add_argument("--prompt", help="What the shell's prompt begins with.")
    parser.add_argument("--upgrade-deps", default=False, action="store_true", dest="upgrade_deps",
                        help="Have pip fetch the newest %s." % " and ".join(CORE_VENV_DEPS))
    options = parser.parse_args(args)
    if options.upgrade and options.clear:
        raise ValueError("you cannot supply --upgrade and --clear together.")
    builder = EnvBuilder(system_site_packages=options.system_site, clear=options.clear, symlinks=options.symlinks, upgrade=options.upgrade,
                         with_pip=options.with_pip, prompt=options.prompt, upgrade_deps=options.upgrade_deps)
    for folder in options.dirs:
        builder.create(folder)
