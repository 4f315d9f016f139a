# What the library makes when somebody asks for it stands in dir() before.
import enum
import http
import logging.handlers
import shutil
import unittest
import urllib.request

for module in (enum, http, logging.handlers, shutil, unittest, urllib.request):
    print(module.__name__, [name for name in module.__all__ if name not in dir(module)], len(dir(module)) == len(set(dir(module))))
    # expect: enum [] True
    # expect: http [] True
# expect-error: AttributeError: module 'logging.handlers' has no attribute '__all__'. Did you mean: '__file__'?
