# env: SETUPTOOLS_USE_DISTUTILS=stdlib
from modules.shown import show
import os, tarfile, tempfile, zipfile
from distutils import archive_util, errors, sysconfig

os.chdir(tempfile.mkdtemp())
os.makedirs("base/in")
with open("base/in/file", "w") as file:
    file.write("text")
show(archive_util.make_archive, "arc", "gztar", base_dir="base")  # expect: arc.tar.gz
print(sorted(tarfile.open("arc.tar.gz").getnames()))  # expect: ['base', 'base/in', 'base/in/file']
show(lambda: os.path.basename(archive_util.make_archive("arc", "zip", "base")))  # expect: arc.zip
print(sorted(zipfile.ZipFile("arc.zip").namelist()))  # expect: ['in/', 'in/file']
show(archive_util.make_tarball, "plain", "base", compress=None)  # expect: plain.tar
show(archive_util.make_archive, "arc", "foo")  # expect: ValueError unknown archive format 'foo'
show(archive_util.make_tarball, "arc", "base", compress="zz")
# expect: ValueError bad value for 'compress': must be None, 'gzip', 'bzip2', 'xz' or 'compress'
show(archive_util.check_archive_formats, ["zip", "foo"])  # expect: foo
print(sysconfig.get_python_version(), sysconfig.expand_makefile_vars("$(A)x${B}", {"A": "a", "B": "$(A)b"}))
# expect: 3.11 axab
for name in sorted(vars(errors)):
    if name[0] != "_":
        print(name, getattr(errors, name).__mro__[1].__name__)  # expect: CCompilerError Exception
        # expect: CompileError CCompilerError
        # expect: DistutilsArgError DistutilsError
        # expect: DistutilsByteCompileError DistutilsError
        # expect: DistutilsClassError DistutilsError
        # expect: DistutilsError Exception
        # expect: DistutilsExecError DistutilsError
        # expect: DistutilsFileError DistutilsError
        # expect: DistutilsGetoptError DistutilsError
        # expect: DistutilsInternalError DistutilsError
        # expect: DistutilsModuleError DistutilsError
        # expect: DistutilsOptionError DistutilsError
        # expect: DistutilsPlatformError DistutilsError
        # expect: DistutilsSetupError DistutilsError
        # expect: DistutilsTemplateError DistutilsError
        # expect: LibError CCompilerError
        # expect: LinkError CCompilerError
        # expect: PreprocessError CCompilerError
        # expect: UnknownFileError CCompilerError
