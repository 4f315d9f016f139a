"""What programs still import of distutils: versions, truth values, files and folders, programs to find and run.

What builds and installs packages (core, command, the compilers) is not here.
"""
import warnings

warnings.warn("The distutils package is deprecated and slated for removal in Python 3.12. Use setuptools or check PEP 632 for "
              "potential alternatives", DeprecationWarning, 2)
