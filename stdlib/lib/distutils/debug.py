"""DEBUG is true if the environment says so."""
import os

DEBUG = os.environ.get("DISTUTILS_DEBUG")
