# Annotations subscript classes of many modules; nothing comes of it but an alias.
import functools
import logging
import multiprocessing.managers
import multiprocessing.pool
import multiprocessing.queues
import multiprocessing.shared_memory
import os
import tempfile
from decimal import Decimal

for kind in (logging.StreamHandler, logging.FileHandler, logging.LoggerAdapter, multiprocessing.pool.ApplyResult,
             multiprocessing.pool.AsyncResult, multiprocessing.managers.ValueProxy, multiprocessing.queues.SimpleQueue,
             multiprocessing.shared_memory.ShareableList, tempfile.TemporaryDirectory, os.DirEntry, functools.partialmethod):
    print(kind[int])  # expect: logging.StreamHandler[int]
    # expect: logging.FileHandler[int]
    # expect: logging.LoggerAdapter[int]
    # expect: multiprocessing.pool.ApplyResult[int]
    # expect: multiprocessing.pool.ApplyResult[int]
    # expect: multiprocessing.managers.ValueProxy[int]
    # expect: multiprocessing.queues.SimpleQueue[int]
    # expect: multiprocessing.shared_memory.ShareableList[int]
    # expect: tempfile.TemporaryDirectory[int]
    # expect: posix.DirEntry[int]
    # expect: functools.partialmethod[int]

def note(handler: logging.StreamHandler[str], entry: os.DirEntry[str]) -> multiprocessing.pool.AsyncResult[int]:
    pass

print(note.__annotations__["return"].__args__)  # expect: (<class 'int'>,)
for kind in Decimal, int, type(note):
    try:
        kind[int]
    except TypeError as error:
        print(error)  # expect: type 'decimal.Decimal' is not subscriptable
        # expect: type 'int' is not subscriptable
        # expect: type 'function' is not subscriptable
