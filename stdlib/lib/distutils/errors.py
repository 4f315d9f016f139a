"""What can go wrong, by name."""


class DistutilsError(Exception):
    """The root of the exceptions below, but those of compilers."""


class CCompilerError(Exception):
    """The root of what compilers raise."""


def _family(root, names):
    module = __name__
    return {name: type(name, (root,), {"__module__": module}) for name in names.split()}


globals().update(_family(DistutilsError, """
    DistutilsModuleError DistutilsClassError DistutilsGetoptError DistutilsArgError DistutilsFileError DistutilsOptionError
    DistutilsSetupError DistutilsPlatformError DistutilsExecError DistutilsInternalError DistutilsTemplateError
    DistutilsByteCompileError"""))
globals().update(_family(CCompilerError, "PreprocessError CompileError LibError LinkError UnknownFileError"))
