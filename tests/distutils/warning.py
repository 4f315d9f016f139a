# env: SETUPTOOLS_USE_DISTUTILS=stdlib
# The package says when it is imported that it will go.
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import distutils.sysconfig
for warning in caught:
    print(warning.category.__name__, warning.message)
    # expect: DeprecationWarning The distutils package is deprecated and slated for removal in Python 3.12. Use setuptools or check PEP 632 for potential alternatives
    # expect: DeprecationWarning The distutils.sysconfig module is deprecated, use sysconfig instead
